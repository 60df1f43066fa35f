package stratlab.trading;

/**
 * Account value and cash at the close of every strategy bar, warm-up included. Immutable; shares its
 * columns.
 */
public final class EquityCurve {
  private final double start;
  private final long[] times;
  private final double[] values;
  private final double[] cash;

  /**
   * Takes the columns over: the caller must not write to them afterwards.
   *
   * @param start the money before the first bar
   * @param times UTC epoch milliseconds, ascending
   */
  public EquityCurve(double start, long[] times, double[] values, double[] cash) {
    if (times.length != values.length || times.length != cash.length) {
      throw new IllegalArgumentException("the columns of an equity curve have one length");
    }
    this.start = start;
    this.times = times;
    this.values = values;
    this.cash = cash;
  }

  /** Returns the number of strategy bars. */
  public int size() {
    return values.length;
  }

  /** Returns the money before the first bar. */
  public double start() {
    return start;
  }

  /** Returns the value after the last bar, or the start when there is none. */
  public double end() {
    return values.length == 0 ? start : values[values.length - 1];
  }

  public long time(int bar) {
    return times[bar];
  }

  /** Returns cash plus all positions at their closes. */
  public double value(int bar) {
    return values[bar];
  }

  public double cash(int bar) {
    return cash[bar];
  }
}
