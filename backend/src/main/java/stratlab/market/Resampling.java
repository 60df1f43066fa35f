package stratlab.market;

/**
 * Bars of a longer time frame, made from the bars of a data set, and when each of them is known: a
 * made bar is <b>visible</b> from the base row with which it is certain that no base bar will join
 * it any more. That rests on base bars up to that row alone. Periods are those of {@link
 * Timeframe#periodStart}, in UTC.
 *
 * <p>There are two readings of the base bars' times.
 *
 * <p><b>{@linkplain #byOpen By open}</b>, the one of this platform: a time is when a bar opens. A
 * base bar belongs to the period that contains its open. A made bar carries the start of its period
 * and is visible together with its last base bar where that one ends on the end of the period or
 * after it. Where the base bar that should do so is missing, because of a gap, a night or a
 * weekend, it is visible from the first base bar of a later period, and never joined with that one.
 * That base bar may end its own period too; then both made bars are first seen at once. A period
 * left open at the end of the data makes no bar.
 *
 * <p><b>{@linkplain #byLabel By label}</b>, Backtrader's: a time is the moment of the whole bar.
 * See {@link ByLabel} for what follows from that; it is here so that recorded runs can be repeated.
 */
public final class Resampling implements Source {
  private final Bars base;
  private final Bars bars;
  private final int[] firstRows;
  private final int[] visibleFrom;
  private final int[] latest;

  /**
   * Takes the arrays over.
   *
   * @param firstRows for each made bar its first base row, and after them the first row left over
   * @param visibleFrom for each made bar the base row from which it is visible, ascending
   */
  Resampling(Bars base, Bars bars, int[] firstRows, int[] visibleFrom) {
    this.base = base;
    this.bars = bars;
    this.firstRows = firstRows;
    this.visibleFrom = visibleFrom;
    this.latest = new int[base.size()];
    int made = 0;
    for (int row = 0; row < latest.length; row++) {
      while (made < visibleFrom.length && visibleFrom[made] <= row) {
        made++;
      }
      latest[row] = made - 1;
    }
  }

  /**
   * Makes bars whose times, like those of the base, name the open.
   *
   * @throws IllegalArgumentException when the time frame is not longer than that of the base
   */
  public static Resampling byOpen(Bars base, Timeframe timeframe) {
    return ByOpen.resample(base, longer(base, timeframe));
  }

  /**
   * Makes Backtrader's bars; one left open at the end of the data is not among them.
   *
   * @throws IllegalArgumentException when the time frame is not longer than that of the base
   */
  public static Resampling byLabel(Bars base, Timeframe timeframe) {
    return new ByLabel(base, longer(base, timeframe)).resample(false);
  }

  /**
   * Makes Backtrader's bars; one left open at the end of the data is the last of them, and visible
   * from a row after the last base row. A panel adds a strategy bar for it.
   *
   * @throws IllegalArgumentException when the time frame is not longer than that of the base
   */
  public static Resampling byLabelToTheEnd(Bars base, Timeframe timeframe) {
    return new ByLabel(base, longer(base, timeframe)).resample(true);
  }

  private static Timeframe longer(Bars base, Timeframe timeframe) {
    if (timeframe.nominalMillis() <= base.timeframe().nominalMillis()) {
      throw new IllegalArgumentException(
          "%s bars cannot be made from the %s bars of %s; choose a time frame longer than %s"
              .formatted(
                  timeframe, base.timeframe(), base.instrument().symbol(), base.timeframe()));
    }
    return timeframe;
  }

  /** Returns the bars it was made from. */
  public Bars base() {
    return base;
  }

  /** Returns the made bars. */
  @Override
  public Bars bars() {
    return bars;
  }

  /**
   * Returns the first base row of a made bar; for {@code made} = number of made bars, the first
   * base row that belongs to none.
   */
  public int firstRow(int made) {
    return firstRows[made];
  }

  /** Returns the base row from which a made bar is visible. */
  public int visibleFrom(int made) {
    return visibleFrom[made];
  }

  /** Returns the latest made bar that is visible at a base row; -1 before the first. */
  public int latest(int row) {
    return latest[row];
  }

  /** Returns the latest made bar of each strategy bar, from the base rows of each. */
  public Rows rows(Rows ofBase) {
    return ofBase.through(latest);
  }

  /** Whether the last made bar waits for a strategy bar after the last base row. */
  boolean outlastsBase() {
    return visibleFrom.length > 0 && visibleFrom[visibleFrom.length - 1] == base.size();
  }
}
