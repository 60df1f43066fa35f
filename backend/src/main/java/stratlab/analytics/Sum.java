package stratlab.analytics;

/**
 * A sum that carries its rounding error along (Neumaier), so that a million small numbers add up as
 * if the arithmetic were exact.
 */
final class Sum {
  private double sum;
  private double lost;

  void add(double value) {
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }

  double value() {
    return Double.isFinite(lost) ? sum + lost : sum;
  }
}
