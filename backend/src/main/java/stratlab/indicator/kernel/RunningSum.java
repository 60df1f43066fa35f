package stratlab.indicator.kernel;

/**
 * A sum to which values are added and from which they are taken again, with its rounding carried
 * along (D. E. Knuth's two-sum): after a million values it still holds some thirty digits.
 */
final class RunningSum {
  private double sum;
  private double lost;

  void add(double value) {
    double next = sum + value;
    double part = next - sum;
    lost += (sum - (next - part)) + (value - part);
    sum = next;
  }

  /** Adds a product without rounding it first. */
  void addProduct(double one, double other) {
    double product = one * other;
    add(product);
    lost += Math.fma(one, other, -product);
  }

  void clear() {
    sum = 0;
    lost = 0;
  }

  /** Returns the sum as the nearest double. */
  double value() {
    return sum + lost;
  }

  /** Returns what the sum has beyond its nearest double. */
  double rest() {
    return lost - (value() - sum);
  }
}
