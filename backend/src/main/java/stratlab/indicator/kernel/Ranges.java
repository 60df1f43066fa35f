package stratlab.indicator.kernel;

import stratlab.market.Bars;
import stratlab.market.Column;

/** Kernels over the highs, lows and closes of bars. One value a row, NaN before the first. */
public final class Ranges {
  private Ranges() {}

  /** The range of the bar stretched to the close before it; NaN on the first row. */
  public static double[] trueRange(Bars bars) {
    return Arithmetic.minus(trueHigh(bars), trueLow(bars));
  }

  static double[] trueHigh(Bars bars) {
    return Arithmetic.greater(bars.high().toArray(), Arithmetic.shifted(bars.close().toArray(), 1));
  }

  static double[] trueLow(Bars bars) {
    return Arithmetic.lesser(bars.low().toArray(), Arithmetic.shifted(bars.close().toArray(), 1));
  }

  /** The mean of high, low and close. */
  public static double[] typical(Bars bars) {
    double[] typical = Arithmetic.plus(bars.high().toArray(), bars.low().toArray());
    typical = Arithmetic.plus(typical, bars.close().toArray());
    for (int row = 0; row < typical.length; row++) {
      typical[row] /= 3;
    }
    return typical;
  }

  /** By how much the high rose, where it rose more than the low fell; else 0. */
  public static double[] plusMovement(Bars bars) {
    double[] high = bars.high().toArray();
    double[] low = bars.low().toArray();
    return outweighing(
        Arithmetic.minus(high, Arithmetic.shifted(high, 1)),
        Arithmetic.minus(Arithmetic.shifted(low, 1), low));
  }

  /** By how much the low fell, where it fell more than the high rose; else 0. */
  public static double[] minusMovement(Bars bars) {
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
  public static double[] imbalance(double[] a, double[] b) {
    return Arithmetic.safeRatio(100, Arithmetic.distances(a, b), Arithmetic.plus(a, b));
  }

  /** Where the close lies in the range of the last bars, 0 to 100; 0 where there was none. */
  public static double[] place(Bars bars, int period) {
    double[] low = Windows.lowest(bars.low().toArray(), period);
    double[] high = Windows.highest(bars.high().toArray(), period);
    return Arithmetic.safeRatio(
        100, Arithmetic.minus(bars.close().toArray(), low), Arithmetic.minus(high, low));
  }

  public static double[] williams(Bars bars, int period) {
    double[] low = Windows.lowest(bars.low().toArray(), period);
    double[] high = Windows.highest(bars.high().toArray(), period);
    return Arithmetic.ratio(
        -100, Arithmetic.minus(high, bars.close().toArray()), Arithmetic.minus(high, low));
  }

  /** Where values lie in a band, 0 to 1; NaN where a window of them has been constant. */
  public static double[] place(double[] values, double[] middle, double[] half, int period) {
    double[] low = Arithmetic.minus(middle, half);
    double[] places = Arithmetic.ratio(0.5, Arithmetic.minus(values, low), half);
    return lively(places, values, period);
  }

  public static double[] channelIndex(Bars bars, int period) {
    double[] typical = typical(bars);
    double[] means = Windows.means(typical, period);
    double[] deviations = Windows.means(Arithmetic.distances(typical, means), period);
    double[] index = Arithmetic.ratio(1 / 0.015, Arithmetic.minus(typical, means), deviations);
    return lively(index, typical, 2 * period - 1);
  }

  /**
   * Makes answers NaN where all of the values that they come from are equal: what is left of them
   * there is their rounding.
   */
  private static double[] lively(double[] answers, double[] values, int rows) {
    int[] equal = Windows.equalRows(values);
    for (int row = 0; row < answers.length; row++) {
      answers[row] = equal[row] >= rows ? Double.NaN : answers[row];
    }
    return answers;
  }

  public static double[] ultimate(Bars bars, int quick, int middle, int slow) {
    double[] pressure = Arithmetic.minus(bars.close().toArray(), trueLow(bars));
    double[] range = trueRange(bars);
    double[] two =
        Arithmetic.mixed(4, pressure(pressure, range, quick), 2, pressure(pressure, range, middle));
    return Arithmetic.times(100 / 7.0, Arithmetic.plus(two, pressure(pressure, range, slow)));
  }

  private static double[] pressure(double[] pressure, double[] range, int period) {
    return Arithmetic.ratio(1, Windows.sums(pressure, period), Windows.sums(range, period));
  }

  /** The distance of each price from the other one of the bar before. */
  public static double[] stretches(Column prices, Column others) {
    return Arithmetic.distances(prices.toArray(), Arithmetic.shifted(others.toArray(), 1));
  }

  /** 100 for an extreme at the current bar, 0 for one {@code period} bars ago. */
  public static double[] freshness(Column prices, int period, double sign) {
    int[] rows = Windows.extremes(prices.toArray(), period + 1, sign, true);
    double[] freshness = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      freshness[row] = rows[row] < 0 ? Double.NaN : 100.0 * (period - (row - rows[row])) / period;
    }
    return freshness;
  }
}
