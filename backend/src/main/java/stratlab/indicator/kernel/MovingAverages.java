package stratlab.indicator.kernel;

import stratlab.market.Column;

/**
 * Kernels of moving averages. A result has one value a row, NaN before the first. One that is
 * carried on from row to row stays where it was at a row whose value is NaN.
 */
public final class MovingAverages {
  private MovingAverages() {}

  static Column simple(Column source, int period) {
    return Column.of(Windows.means(source, period));
  }

  /** Moves by 2/(period + 1) of the distance, from the mean of the first values on. */
  public static double[] exponential(double[] values, int period) {
    return smoothed(values, period, 2.0 / (period + 1));
  }

  /** Moves by 1/period of the distance, from the mean of the first values on. */
  public static double[] wilder(double[] values, int period) {
    return smoothed(values, period, 1.0 / period);
  }

  private static double[] smoothed(double[] values, int period, double share) {
    double[] averages = new double[values.length];
    int row = seed(values, period, averages);
    if (row < values.length) {
      double average = averages[row];
      double kept = 1 - share;
      for (row++; row < values.length; row++) {
        double value = values[row];
        if (!Double.isNaN(value)) {
          average = average * kept + value * share;
        }
        averages[row] = average;
      }
    }
    return averages;
  }

  /** Puts the mean of the first {@code period} numbers at the row of the last of them. */
  private static int seed(double[] values, int period, double[] averages) {
    RunningSum sum = new RunningSum();
    int missing = period;
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        sum.add(values[row]);
        missing--;
      }
      if (missing == 0) {
        averages[row] = sum.value() / period;
        return row;
      }
      averages[row] = Double.NaN;
    }
    return values.length;
  }

  /**
   * Weighs the newest value {@code period} times, the one before one time less, and so on. As long
   * as the weighted sums of decimal numbers fit whole numbers they are exact.
   */
  public static double[] weighted(Column source, int period) {
    int first = Windows.firstValue(source);
    Column numbers = source.rows(first, source.size());
    int exact = numbers.exactRows(period * (period + 1.0) / 2);
    double[] averages =
        exact < numbers.size()
            ? weighted(source.toArray(), period)
            : Arithmetic.constant(Double.NaN, source.size());
    Column whole = numbers.rows(0, exact);
    double unit = Math.pow(10, whole.decimals());
    double[] counted = whole.toArray();
    for (int row = 0; row < exact; row++) {
      counted[row] = Math.rint(counted[row] * unit);
    }
    double[] means = weighted(counted, period, unit);
    System.arraycopy(means, 0, averages, first, exact);
    return averages;
  }

  public static double[] weighted(double[] values, int period) {
    return weighted(values, period, 1);
  }

  /**
   * Divides but once, so that an average of whole numbers is the double nearest to the true one.
   */
  private static double[] weighted(double[] values, int period, double unit) {
    double[] averages = new double[values.length];
    RunningSum plain = new RunningSum();
    RunningSum weighted = new RunningSum();
    double weights = unit * period * (period + 1.0) / 2;
    int gaps = 0;
    for (int row = 0; row < values.length; row++) {
      if (row >= period) {
        double gone = values[row - period];
        // Every value of the window loses one weight, the oldest its last.
        weighted.add(-plain.value());
        weighted.add(-plain.rest());
        if (Double.isNaN(gone)) {
          gaps--;
        } else {
          plain.add(-gone);
        }
      }
      double value = values[row];
      if (Double.isNaN(value)) {
        gaps++;
      } else {
        plain.add(value);
        weighted.addProduct(value, Math.min(row + 1, period));
      }
      averages[row] = row < period - 1 || gaps > 0 ? Double.NaN : weighted.value() / weights;
    }
    return averages;
  }

  /**
   * Moves by a share of the distance that follows how straight the way was (P. J. Kaufman, Trading
   * Systems and Methods): the square of a value between 2/(slow + 1) and 2/(fast + 1).
   */
  public static double[] adaptive(double[] values, int period, int fast, int slow) {
    double[] steps = Arithmetic.distances(values, Arithmetic.shifted(values, 1));
    double[] way = Windows.sums(steps, period);
    double quick = 2.0 / (fast + 1);
    double calm = 2.0 / (slow + 1);
    double[] means = Windows.means(values, period);
    double[] averages = new double[values.length];
    double average = Double.NaN;
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(average)) {
        average = Double.isNaN(way[row]) ? Double.NaN : means[row];
      } else if (!Double.isNaN(way[row])) {
        // A price that did not move at all went no way, neither straight nor crooked.
        double straight = Math.abs(values[row] - values[row - period]);
        double efficiency = way[row] == 0 ? 0 : straight / way[row];
        double share = efficiency * (quick - calm) + calm;
        average += share * share * (values[row] - average);
      }
      averages[row] = average;
    }
    return averages;
  }

  /**
   * Corrects the exponential average by the gain, -limit/10 to limit/10 in tenths, that would have
   * come nearest to the value (J. Ehlers and R. Way, Zero Lag (well, almost), 2010). The first
   * value is the average itself; of gains that come equally near the lowest is taken.
   */
  public static double[] errorCorrecting(double[] values, int period, int gainLimit) {
    double[] averages = exponential(values, period);
    double[] corrected = new double[values.length];
    double share = 2.0 / (period + 1);
    double latest = Double.NaN;
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(latest)) {
        latest = averages[row];
      } else if (!Double.isNaN(values[row])) {
        latest = nearest(values[row], averages[row], latest, share, gainLimit);
      }
      corrected[row] = latest;
    }
    return corrected;
  }

  private static double nearest(
      double value, double average, double latest, double share, int gainLimit) {
    double base = share * average + (1 - share) * latest;
    double aTenth = share * (value - latest) / 10;
    double exact = aTenth == 0 ? -gainLimit : Math.floor((value - base) / aTenth);
    int lowest = (int) Math.clamp(exact - 1, -gainLimit, gainLimit);
    int highest = (int) Math.clamp(exact + 2, -gainLimit, gainLimit);
    double best = Double.NaN;
    double error = Double.MAX_VALUE;
    for (int gain = lowest; gain <= highest; gain++) {
      double candidate = share * (average + gain / 10.0 * (value - latest)) + (1 - share) * latest;
      if (Math.abs(value - candidate) < error) {
        error = Math.abs(value - candidate);
        best = candidate;
      }
    }
    return best;
  }
}
