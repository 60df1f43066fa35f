package stratlab.analytics.statistics;

/** Sums, means, deviations and ranks over columns; see {@link Sum} for how they add up. */
public final class Statistics {
  private Statistics() {}

  public static double sum(double[] values) {
    Sum sum = new Sum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.value();
  }

  /** Returns the mean; NaN when there is no value. */
  public static double mean(double[] values) {
    return sum(values) / values.length;
  }

  /** Returns the standard deviation with divisor n; NaN when there is no value. */
  public static double deviation(double[] values) {
    return Math.sqrt(squares(values) / values.length);
  }

  /** Returns the standard deviation with divisor n - 1; NaN for fewer than two values. */
  public static double sampleDeviation(double[] values) {
    return values.length < 2 ? Double.NaN : Math.sqrt(squares(values) / (values.length - 1));
  }

  private static double squares(double[] values) {
    return isConstant(values) ? 0 : centralSum(values, 2);
  }

  /** Returns the sum of the powers (2 to 4) of the distances from the mean. */
  public static double centralSum(double[] values, int power) {
    double mean = mean(values);
    double[] powers = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double distance = values[i] - mean;
      double square = distance * distance;
      powers[i] =
          switch (power) {
            case 2 -> square;
            case 3 -> square * distance;
            case 4 -> square * square;
            default -> throw new IllegalArgumentException("no sum of power " + power);
          };
    }
    return sum(powers);
  }

  /** Whether all values are the same, so that rounding must not give them a deviation. */
  public static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return values.length > 0;
  }

  /** Returns the sum of the products of the distances from the means; for columns of one length. */
  public static double crossSum(double[] left, double[] right) {
    double leftMean = mean(left);
    double rightMean = mean(right);
    double[] products = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      products[i] = (left[i] - leftMean) * (right[i] - rightMean);
    }
    return sum(products);
  }

  /**
   * Returns a quantile of ascending values, linear between neighbours (type 7 of Hyndman and Fan);
   * NaN when there is no value.
   *
   * @param share from 0 (the least) to 1 (the greatest)
   */
  public static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** Returns the greatest value; negative infinity when there is none. */
  public static double greatest(double[] values) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }

  /** Returns the least value; infinity when there is none. */
  public static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  /** Returns the middle value, or half way between the middle two; NaN when there is none. */
  public static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] parted = values.clone();
    int middle = (parted.length - 1) / 2;
    double below = Selection.place(parted, middle);
    if (parted.length % 2 == 1) {
      return below;
    }
    double above = Double.POSITIVE_INFINITY;
    for (int i = middle + 1; i < parted.length; i++) {
      above = Math.min(above, parted[i]);
    }
    return below + 0.5 * (above - below);
  }

  /** Returns the standardised central moment, with divisor n throughout. */
  public static double moment(double[] returns, int power) {
    double variance = centralSum(returns, 2) / returns.length;
    double moment = centralSum(returns, power) / returns.length;
    return moment / Math.pow(variance, power / 2.0);
  }

  /**
   * Returns Pearson's correlation of two columns, from -1 to 1.
   *
   * @param whenConstant the reason that is given where one of them does not vary
   */
  public static Figure correlation(double[] left, double[] right, String whenConstant) {
    if (isConstant(left) || isConstant(right)) {
      return Figure.none(whenConstant);
    }
    double spreads = Math.sqrt(centralSum(left, 2)) * Math.sqrt(centralSum(right, 2));
    double ratio = crossSum(left, right) / spreads;
    return Figure.of(Math.max(-1, Math.min(1, ratio)));
  }
}
