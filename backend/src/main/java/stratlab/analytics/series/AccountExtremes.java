package stratlab.analytics.series;

import stratlab.analytics.statistics.ArrayKernels;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.analytics.statistics.Figure;
import stratlab.trading.EquityCurve;

/** The extremes and the mean of the values of an account, and how far it rose above a low. */
public final class AccountExtremes implements ColumnBlock.Reader {
  private double highest = Double.NEGATIVE_INFINITY;
  private double lowest = Double.POSITIVE_INFINITY;
  private double sum;
  private int count;

  /** The lowest value so far, the start included. */
  private double low;

  private double runUp;

  /** A value above this one is a greater run-up. */
  private double bar;

  private AccountExtremes(double start) {
    this.low = start;
    this.bar = start;
  }

  /** Prepares to read the values of a curve. */
  public static AccountExtremes of(EquityCurve equity) {
    return new AccountExtremes(equity.start());
  }

  @Override
  public void read(ColumnBlock piece) {
    highest = Math.max(highest, piece.greatest());
    lowest = Math.min(lowest, piece.least());
    sum += ArrayKernels.sum(piece.values(), piece.count());
    count += piece.count();
    if (piece.least() < low || piece.greatest() > bar) {
      rise(piece.values(), piece.count());
    }
  }

  private void rise(double[] values, int count) {
    double base = low;
    double most = bar;
    for (int i = 0; i < count; i++) {
      double value = values[i];
      if (value > most) {
        runUp = Math.max(runUp, (value - base) / base);
        most = value;
      } else if (value < base) {
        base = value;
        most = base + runUp * base;
      }
    }
    low = base;
    bar = most;
  }

  public double highest() {
    return highest;
  }

  public double lowest() {
    return lowest;
  }

  public double mean() {
    return sum / count;
  }

  /** Returns the greatest rise above the lowest value before it, as a fraction of that. */
  public Figure runUp() {
    return low > 0 ? Figure.of(runUp) : Figure.none(DailyReturns.INSOLVENT);
  }
}
