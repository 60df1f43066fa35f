package stratlab.engine;

/**
 * Follows the value of the account from fill to fill: the greatest fall below its peak, and the
 * value at the end of each day.
 */
final class DrawdownTracker {
  private final int[] dayEnds;
  private final Extremes closes;
  private final FastPathResult log;
  private final Extremes.Span span = new Extremes.Span();

  private double peak;
  private double cash;
  private double size;

  /** The first bar of the stretch in which cash and size stay. */
  private int from;

  private int day;

  DrawdownTracker(SharedRunSetup shared, FastPathResult log) {
    this.dayEnds = shared.dayEnds;
    this.closes = shared.traded().closes();
    this.log = log;
  }

  void start(double money) {
    peak = money;
    cash = money;
    size = 0;
    day = 0;
  }

  /** Holds units from the close of a bar on. */
  void enter(int bar, double left, double units) {
    fillDays(bar);
    cash = left;
    size = units;
    from = bar;
  }

  /** Ends a position before the close of a bar. */
  void leave(int bar) {
    fillDays(bar);
    held(from, bar);
    size = 0;
  }

  /** Holds money alone from now on. */
  void flat(double money) {
    cash = money;
    mark(money);
  }

  /** Ends the run after its last bar. */
  void end(int bars) {
    fillDays(bars);
    if (size != 0) {
      held(from, bars);
    }
    log.end = size == 0 ? cash : cash + size * closes.at(bars - 1);
  }

  private void fillDays(int bar) {
    double[] daily = log.daily();
    while (day < dayEnds.length && dayEnds[day] < bar) {
      daily[day] = size == 0 ? cash : cash + size * closes.at(dayEnds[day]);
      day++;
    }
  }

  private void held(int start, int end) {
    if (isUnderPeak(start, end)) {
      return;
    }
    for (int row = start; row < end; ) {
      int next = Math.min(end, (row | (Extremes.BLOCK - 1)) + 1);
      inBlock(row, next);
      row = next;
    }
  }

  /** Whether the value of the account stays at or below its peak; takes in its least then. */
  private boolean isUnderPeak(int start, int end) {
    span.look(closes, start, end);
    double high = cash + size * (size > 0 ? span.greatest : span.least);
    if (high > peak) {
      return false;
    }
    deepen(cash + size * (size > 0 ? span.least : span.greatest));
    return true;
  }

  /** Looks at a part of a block; at each bar of it only where it rises above the peak. */
  private void inBlock(int start, int end) {
    if (isUnderPeak(start, end)) {
      return;
    }
    double trough = Double.POSITIVE_INFINITY;
    for (int bar = start; bar < end; bar++) {
      double value = cash + size * closes.at(bar);
      if (value > peak) {
        deepen(trough);
        peak = value;
        trough = Double.POSITIVE_INFINITY;
      } else {
        trough = Math.min(trough, value);
      }
    }
    deepen(trough);
  }

  private void mark(double value) {
    if (value > peak) {
      peak = value;
    } else {
      deepen(value);
    }
  }

  private void deepen(double value) {
    if (value < peak) {
      log.greatestFall = Math.max(log.greatestFall, (peak - value) / peak);
    }
  }
}
