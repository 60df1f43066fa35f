package stratlab.analytics;

/**
 * The deviation of numbers that are read once, piece by piece. Their distances from the first one
 * are summed, and so are the squares of these, so that little cancels out.
 */
final class Spread {
  private final Sum distances = new Sum();
  private final Sum squares = new Sum();
  private double first;
  private int count;

  /** Takes in the first {@code size} numbers of an array. */
  void add(double[] values, int size) {
    if (count == 0 && size > 0) {
      first = values[0];
    }
    count += size;
    distances.add(Lanes.distances(values, size, first));
    squares.add(Lanes.squares(values, size, first));
  }

  /** Returns the standard deviation with divisor n - 1; NaN for fewer than two numbers. */
  double sampleDeviation() {
    double sum = distances.value();
    double central = squares.value() - sum * sum / count;
    return count < 2 ? Double.NaN : Math.sqrt(Math.max(0, central) / (count - 1));
  }
}
