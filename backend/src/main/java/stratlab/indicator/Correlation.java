package stratlab.indicator;

/** Kernel of Pearson's coefficient of correlation over the last {@code period} values. */
final class Correlation {
  private final RunningSum sumA = new RunningSum();
  private final RunningSum sumB = new RunningSum();
  private final RunningSum squaresA = new RunningSum();
  private final RunningSum squaresB = new RunningSum();
  private final RunningSum products = new RunningSum();
  private final int period;

  private Correlation(int period) {
    this.period = period;
  }

  /** NaN where one of the two has been constant over the window, 0 where both have. */
  static double[] of(double[] a, double[] b, int period) {
    Correlation window = new Correlation(period);
    double[] values = new double[a.length];
    int[] equalA = Windows.equalRows(a);
    int[] equalB = Windows.equalRows(b);
    int gaps = 0;
    for (int row = 0; row < a.length; row++) {
      if (row >= period) {
        gaps -= window.move(a[row - period], b[row - period], -1);
      }
      gaps += window.move(a[row], b[row], 1);
      boolean flatA = equalA[row] >= period;
      boolean flatB = equalB[row] >= period;
      if (row < period - 1 || gaps > 0) {
        values[row] = Double.NaN;
      } else if (flatA || flatB) {
        values[row] = flatA && flatB ? 0 : Double.NaN;
      } else {
        values[row] = window.value();
      }
    }
    return values;
  }

  /** Takes a pair in (1) or out (-1); returns 1 for a pair with a gap, which counts for nothing. */
  private int move(double a, double b, double sign) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return 1;
    }
    sumA.add(sign * a);
    sumB.add(sign * b);
    squaresA.addProduct(sign * a, a);
    squaresB.addProduct(sign * b, b);
    products.addProduct(sign * a, b);
    return 0;
  }

  private double value() {
    double both = excess(products, sumA, sumB);
    double spread =
        Math.sqrt(excess(squaresA, sumA, sumA)) * Math.sqrt(excess(squaresB, sumB, sumB));
    return Math.clamp(both / spread, -1, 1);
  }

  /** n·Σab − Σa·Σb, whose leading digits cancel: both products are kept to twice the digits. */
  private double excess(RunningSum products, RunningSum a, RunningSum b) {
    double one = products.value() * period;
    double oneRest = Math.fma(products.value(), period, -one) + products.rest() * period;
    double other = a.value() * b.value();
    double otherRest =
        Math.fma(a.value(), b.value(), -other) + a.value() * b.rest() + a.rest() * b.value();
    return (one - other) + (oneRest - otherRest);
  }
}
