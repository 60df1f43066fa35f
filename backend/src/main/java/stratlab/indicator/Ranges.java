package stratlab.indicator;

import stratlab.market.Bars;

/** Kernels over the highs, lows and closes of bars. One value a row, NaN before the first. */
final class Ranges {
  private Ranges() {}

  /** The range of the bar stretched to the close before it; NaN on the first row. */
  static double[] trueRange(Bars bars) {
    return Arithmetic.minus(trueHigh(bars), trueLow(bars));
  }

  static double[] trueHigh(Bars bars) {
    return Arithmetic.greater(bars.high().toArray(), Arithmetic.shifted(bars.close().toArray(), 1));
  }

  static double[] trueLow(Bars bars) {
    return Arithmetic.lesser(bars.low().toArray(), Arithmetic.shifted(bars.close().toArray(), 1));
  }

  /** The mean of high, low and close. */
  static double[] typical(Bars bars) {
    double[] typical = Arithmetic.plus(bars.high().toArray(), bars.low().toArray());
    typical = Arithmetic.plus(typical, bars.close().toArray());
    for (int row = 0; row < typical.length; row++) {
      typical[row] /= 3;
    }
    return typical;
  }

  /** By how much the high rose, where it rose more than the low fell; else 0. */
  static double[] plusMovement(Bars bars) {
    double[] high = bars.high().toArray();
    double[] low = bars.low().toArray();
    return outweighing(
        Arithmetic.minus(high, Arithmetic.shifted(high, 1)),
        Arithmetic.minus(Arithmetic.shifted(low, 1), low));
  }

  /** By how much the low fell, where it fell more than the high rose; else 0. */
  static double[] minusMovement(Bars bars) {
    double[] high = bars.high().toArray();
    double[] low = bars.low().toArray();
    return outweighing(
        Arithmetic.minus(Arithmetic.shifted(low, 1), low),
        Arithmetic.minus(high, Arithmetic.shifted(high, 1)));
  }

  private static double[] outweighing(double[] moves, double[] others) {
    double[] left = new double[moves.length];
    for (int row = 0; row < left.length; row++) {
      double move = moves[row];
      left[row] = Double.isNaN(move) ? Double.NaN : move > others[row] && move > 0 ? move : 0;
    }
    return left;
  }

  /** How far the one outweighs the other: 100·|a − b| / (a + b), 0 where both are 0. */
  static double[] imbalance(double[] a, double[] b) {
    return Arithmetic.safeRatio(100, Arithmetic.distances(a, b), Arithmetic.plus(a, b));
  }
}
