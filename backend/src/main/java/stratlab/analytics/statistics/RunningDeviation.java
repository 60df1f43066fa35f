package stratlab.analytics.statistics;

/**
 * The deviation of numbers that are read once, piece by piece. Their distances from the first one
 * are summed, and so are the squares of these, so that little cancels out.
 */
public final class RunningDeviation {
  private final Sum distances = new Sum();
  private final Sum squares = new Sum();
  private double first;
  private int count;

  /** Takes in the first {@code size} numbers of an array. */
  public void add(double[] values, int size) {
    if (count == 0 && size > 0) {
      first = values[0];
    }
    count += size;
    distances.add(ArrayKernels.distances(values, size, first));
    squares.add(ArrayKernels.squares(values, size, first));
  }

  /** Returns the standard deviation with divisor n - 1; NaN for fewer than two numbers. */
  public double sampleDeviation() {
    double sum = distances.value();
    double central = squares.value() - sum * sum / count;
    return count < 2 ? Double.NaN : Math.sqrt(Math.max(0, central) / (count - 1));
  }
}
