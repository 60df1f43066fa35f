package stratlab.market;

import java.util.Arrays;

/** Joins base bars, row after row, to longer ones. */
final class MadeBars {
  private final Bars base;
  private final Timeframe timeframe;
  private final Bars.Builder built = new Bars.Builder();
  private int[] firstRows = new int[64];
  private int[] visibleFrom = new int[64];
  private int nextRow;
  private int joined;
  private double open;
  private double high;
  private double low;
  private double volume;

  MadeBars(Bars base, Timeframe timeframe) {
    this.base = base;
    this.timeframe = timeframe;
  }

  /** Whether a bar has been begun and not closed. */
  boolean isOpen() {
    return joined > 0;
  }

  /** Returns how many base bars the open bar has. */
  int joined() {
    return joined;
  }

  /** Joins the next base bar to the open bar, or begins one with it. */
  void take() {
    int row = nextRow++;
    if (joined == 0) {
      open = base.open().at(row);
      high = base.high().at(row);
      low = base.low().at(row);
      volume = base.volume().at(row);
    } else {
      high = Math.max(high, base.high().at(row));
      low = Math.min(low, base.low().at(row));
      volume += base.volume().at(row);
    }
    joined++;
  }

  /**
   * Closes the open bar.
   *
   * @param time the time it carries
   * @param row the base row at which it is first seen
   */
  void close(long time, int row) {
    int made = built.size();
    if (made + 1 == firstRows.length) {
      firstRows = Arrays.copyOf(firstRows, firstRows.length * 2);
      visibleFrom = Arrays.copyOf(visibleFrom, visibleFrom.length * 2);
    }
    built.add(time, open, high, low, base.close().at(nextRow - 1), volume);
    firstRows[made + 1] = nextRow;
    visibleFrom[made] = row;
    joined = 0;
  }

  Resampling done() {
    int made = built.size();
    return new Resampling(
        base,
        built.build(base.instrument(), timeframe),
        Arrays.copyOf(firstRows, made + 1),
        Arrays.copyOf(visibleFrom, made));
  }
}
