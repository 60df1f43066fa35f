package stratlab.analytics;

/** The standard normal distribution. */
final class NormalDistribution {
  private static final double ROOT_OF_2_PI = Math.sqrt(2 * Math.PI);
  private static final double SERIES_ENDS = 4;

  private NormalDistribution() {}

  /**
   * Returns the share of the distribution at or below x, exact to about 1e-14: the power series of
   * the error function near 0 and Laplace's continued fraction further out.
   */
  static double cdf(double x) {
    double distance = Math.abs(x);
    double upper = distance < SERIES_ENDS ? 0.5 - middle(distance) : tail(distance);
    return x < 0 ? upper : 1 - upper;
  }

  /** Returns the share between 0 and x. */
  private static double middle(double x) {
    double term = x;
    double sum = x;
    for (int odd = 3; Math.abs(term) > sum * 1e-17; odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return sum * Math.exp(-x * x / 2) / ROOT_OF_2_PI;
  }

  /** Returns the share above x. */
  private static double tail(double x) {
    double fraction = x;
    for (int depth = 60; depth > 0; depth--) {
      fraction = x + depth / fraction;
    }
    return Math.exp(-x * x / 2) / ROOT_OF_2_PI / fraction;
  }
}
