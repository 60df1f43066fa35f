package stratlab.trading;

import stratlab.market.Column;
import stratlab.market.Times;

/**
 * Account value and cash at the close of every strategy bar, warm-up included. Immutable; shares
 * its columns.
 */
public final class EquityCurve {
  private final double start;
  private final Times times;
  private final Column values;
  private final Steps cash;

  /**
   * Joins columns of one length.
   *
   * @param start the money before the first bar
   */
  public EquityCurve(double start, Times times, Column values, Steps cash) {
    if (times.size() != values.size() || times.size() != cash.size()) {
      throw new IllegalArgumentException("the columns of an equity curve have one length");
    }
    this.start = start;
    this.times = times;
    this.values = values;
    this.cash = cash;
  }

  /** Returns the number of strategy bars. */
  public int size() {
    return values.size();
  }

  /** Returns the money before the first bar. */
  public double start() {
    return start;
  }

  /** Returns the value after the last bar, or the start when there is none. */
  public double end() {
    return size() == 0 ? start : values.at(size() - 1);
  }

  public long time(int bar) {
    return times.at(bar);
  }

  /** Returns cash plus all positions at their closes. */
  public double value(int bar) {
    return values.at(bar);
  }

  /** Returns the cash at a bar; to walk over many, take {@link #cash()}. */
  public double cash(int bar) {
    return cash.at(bar);
  }

  /** Returns the values of all bars. */
  public Column values() {
    return values;
  }

  /** Returns the cash at all bars. */
  public Steps cash() {
    return cash;
  }

  /** Returns the times of all bars, ascending. */
  public Times times() {
    return times;
  }
}
