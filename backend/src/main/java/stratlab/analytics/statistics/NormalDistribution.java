package stratlab.analytics.statistics;

/** The standard normal distribution. */
public final class NormalDistribution {
  private static final double ROOT_OF_2_PI = Math.sqrt(2 * Math.PI);

  /** Further out a half less the series loses digits of what is left, and the tail does not. */
  private static final double SERIES_ENDS = 2.5;

  /**
   * Shares further than this from one half are found by the tail, where the series is too coarse.
   */
  private static final double MIDDLE_ENDS = 0.44;

  private static final double WINITZKI = 0.147;
  private static final int STEPS = 3;
  private static final int DEPTH = 60;

  /** Of the fraction where the tail begins for quantiles. */
  private static final int DEPTH_FROM_MIDDLE = 200;

  private NormalDistribution() {}

  /**
   * Returns the share of the distribution at or below x, exact to about 1e-14 and below -2.5 to
   * about 1e-14 of itself: the power series of the error function near 0 and Laplace's continued
   * fraction further out.
   */
  public static double cdf(double x) {
    double distance = Math.abs(x);
    double upper = distance < SERIES_ENDS ? 0.5 - middle(distance) : tail(distance);
    return x < 0 ? upper : 1 - upper;
  }

  /**
   * Returns the point with a share of the distribution below it, exact to about 1e-14 of its
   * distance from 0: a closed form that is good to 2e-3 (Winitzki, "A handy approximation for the
   * error function and its inverse", 2008), then three of Halley's steps towards the share itself
   * or, in the tails, towards its logarithm.
   *
   * @param share above 0 and below 1
   */
  public static double quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(share + " is not a share between 0 and 1");
    }
    double outside = Math.min(share, 1 - share);
    double inside = Math.abs(share - 0.5);
    double distance = near(outside);
    for (int step = 0; step < STEPS; step++) {
      distance =
          inside < MIDDLE_ENDS ? nearerByMiddle(distance, inside) : nearerByTail(distance, outside);
    }
    return share < 0.5 ? -distance : distance;
  }

  private static double near(double outside) {
    double logarithm = Math.log(4 * outside * (1 - outside));
    double half = 2 / (Math.PI * WINITZKI) + logarithm / 2;
    double root = Math.sqrt(half * half - logarithm / WINITZKI);
    return Math.sqrt(2 * Math.max(0, root - half));
  }

  private static double nearerByMiddle(double x, double inside) {
    double step = (middle(x) - inside) / Math.exp(-x * x / 2) * ROOT_OF_2_PI;
    return x - step / (1 + x * step / 2);
  }

  private static double nearerByTail(double x, double outside) {
    double hazard = hazard(x, DEPTH_FROM_MIDDLE);
    double excess = -x * x / 2 - Math.log(ROOT_OF_2_PI * hazard) - Math.log(outside);
    return x + 2 * excess / (2 * hazard + excess * (hazard - x));
  }

  /** Returns the share between 0 and x. */
  private static double middle(double x) {
    double term = x;
    double sum = x;
    for (int odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return sum * Math.exp(-x * x / 2) / ROOT_OF_2_PI;
  }

  /** Returns the share above x. */
  private static double tail(double x) {
    return Math.exp(-x * x / 2) / ROOT_OF_2_PI / hazard(x, DEPTH);
  }

  /** Returns the density at x over the share above it. */
  private static double hazard(double x, int depth) {
    double fraction = x;
    for (int level = depth; level > 0; level--) {
      fraction = x + level / fraction;
    }
    return fraction;
  }
}
