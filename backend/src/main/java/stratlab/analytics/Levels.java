package stratlab.analytics;

import stratlab.trading.EquityCurve;

/** The extremes and the mean of the values of an account, and how far it rose above a low. */
final class Levels implements Piece.Reader {
  private double highest = Double.NEGATIVE_INFINITY;
  private double lowest = Double.POSITIVE_INFINITY;
  private double sum;
  private int count;

  /** The lowest value so far, the start included. */
  private double low;

  private double runUp;

  /** A value above this one is a greater run-up. */
  private double bar;

  private Levels(double start) {
    this.low = start;
    this.bar = start;
  }

  /** Prepares to read the values of a curve. */
  static Levels of(EquityCurve equity) {
    return new Levels(equity.start());
  }

  @Override
  public void read(Piece piece) {
    highest = Math.max(highest, piece.greatest());
    lowest = Math.min(lowest, piece.least());
    sum += Lanes.sum(piece.values(), piece.count());
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

  double highest() {
    return highest;
  }

  double lowest() {
    return lowest;
  }

  double mean() {
    return sum / count;
  }

  /** Returns the greatest rise above the lowest value before it, as a fraction of that. */
  Figure runUp() {
    return low > 0 ? Figure.of(runUp) : Figure.none(DailyReturns.INSOLVENT);
  }
}
