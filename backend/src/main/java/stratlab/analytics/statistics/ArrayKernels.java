package stratlab.analytics.statistics;

/**
 * Loops over the front of an array, written so that a processor can work on several values at once.
 * Sums run in four lanes; their rounding error grows with the length of the array, so that they are
 * for pieces of a column.
 *
 * <p>Extremes are those of the bits: as whole numbers, the bits of doubles above 0 have the order
 * of the doubles, and those of doubles below 0 are negative. No value is NaN.
 */
public final class ArrayKernels {
  private ArrayKernels() {}

  /** Returns the least value; infinity when there is none. */
  public static double least(double[] values, int count) {
    long least = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    for (int i = 0; i < count; i++) {
      least = Math.min(least, Double.doubleToRawLongBits(values[i]));
    }
    return least >= 0 ? Double.longBitsToDouble(least) : leastBelowZero(values, count);
  }

  private static double leastBelowZero(double[] values, int count) {
    double least = 0;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, values[i]);
    }
    return least;
  }

  /** Returns the greatest value; negative infinity when there is none. */
  public static double greatest(double[] values, int count) {
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      greatest = Math.max(greatest, Double.doubleToRawLongBits(values[i]));
    }
    return greatest >= 0 ? Double.longBitsToDouble(greatest) : greatestBelowZero(values, count);
  }

  private static double greatestBelowZero(double[] values, int count) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      greatest = Math.max(greatest, values[i]);
    }
    return greatest;
  }

  public static double sum(double[] values, int count) {
    return distances(values, count, 0);
  }

  /** Returns the sum of the distances from a number. */
  static double distances(double[] values, int count, double from) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += values[i] - from;
      b += values[i + 1] - from;
      c += values[i + 2] - from;
      d += values[i + 3] - from;
    }
    for (; i < count; i++) {
      a += values[i] - from;
    }
    return a + b + (c + d);
  }

  /** Returns the sum of the squared distances from a number. */
  public static double squares(double[] values, int count, double from) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += square(values[i] - from);
      b += square(values[i + 1] - from);
      c += square(values[i + 2] - from);
      d += square(values[i + 3] - from);
    }
    for (; i < count; i++) {
      a += square(values[i] - from);
    }
    return a + b + (c + d);
  }

  private static double square(double value) {
    return value * value;
  }
}
