package stratlab.analytics.statistics;

/** Student's t distribution. */
public final class StudentDistribution {
  private static final double SMALL = 1e-300;
  private static final double EXACT = 1e-16;
  private static final int STEPS = 10_000;

  /** Coefficients of Lanczos' approximation of the gamma function for g = 7. */
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private StudentDistribution() {}

  /**
   * Returns the share of the distribution above t, to nine digits or more.
   *
   * @param freedom degrees of freedom, 1 or more
   */
  public static double above(double t, double freedom) {
    double tail = 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    return t >= 0 ? tail : 1 - tail;
  }

  /** Returns the regularised incomplete beta function. */
  private static double incompleteBeta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double logFactor =
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
    double factor = Math.exp(logFactor);
    return x < (a + 1) / (a + b + 2)
        ? factor * fraction(x, a, b) / a
        : 1 - factor * fraction(1 - x, b, a) / b;
  }

  /** Returns the continued fraction of the incomplete beta function, by Lentz' method. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m < STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / kept(1 + even * d);
      c = kept(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / kept(1 + odd * d);
      c = kept(1 + odd / c);
      double step = d * c;
      result *= step;
      if (Math.abs(step - 1) < EXACT) {
        break;
      }
    }
    return result;
  }

  private static double kept(double value) {
    return Math.abs(value) < SMALL ? SMALL : value;
  }

  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double base = x - 1 + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
  }
}
