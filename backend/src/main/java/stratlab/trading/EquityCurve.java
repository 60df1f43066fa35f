package stratlab.trading;

import stratlab.market.Column;

/**
 * Account value and cash at the close of every strategy bar, warm-up included. Immutable; shares
 * its columns.
 */
public final class EquityCurve {
  private final double start;
  private final long[] times;
  private final Column values;
  private final Column cash;

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
    this.values = Column.of(values);
    this.cash = Column.of(cash);
  }

  /** Returns the number of strategy bars. */
  public int size() {
    return times.length;
  }

  /** Returns the money before the first bar. */
  public double start() {
    return start;
  }

  /** Returns the value after the last bar, or the start when there is none. */
  public double end() {
    return times.length == 0 ? start : values.at(times.length - 1);
  }

  public long time(int bar) {
    return times[bar];
  }

  /** Returns cash plus all positions at their closes. */
  public double value(int bar) {
    return values.at(bar);
  }

  public double cash(int bar) {
    return cash.at(bar);
  }

  /** Returns the values of all bars. */
  public Column values() {
    return values;
  }

  /** Returns the cash at all bars. */
  public Column cash() {
    return cash;
  }

  /** Returns a copy of the times. */
  public long[] times() {
    return times.clone();
  }
}
