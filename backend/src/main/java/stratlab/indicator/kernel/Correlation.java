package stratlab.indicator.kernel;

import java.util.List;

/** Kernel of Pearson's coefficient of correlation over the last {@code period} values of each. */
public final class Correlation {
  private final RunningSum sumA = new RunningSum();
  private final RunningSum sumB = new RunningSum();
  private final RunningSum squaresA = new RunningSum();
  private final RunningSum squaresB = new RunningSum();
  private final RunningSum products = new RunningSum();
  private final double[] a;
  private final double[] b;
  private final int period;
  private int gaps;

  private Correlation(double[] a, double[] b, int period) {
    this.a = a;
    this.b = b;
    this.period = period;
  }

  /**
   * NaN where one of the two has been constant over its window, 0 where both have.
   *
   * @param rows for each row of a the last row of b's window, -1 for none
   */
  public static double[] of(double[] a, double[] b, int[] rows, int period) {
    Correlation window = new Correlation(a, b, period);
    double[] values = new double[a.length];
    int[] equalA = Windows.equalRows(a);
    int[] equalB = Windows.equalRows(b);
    for (int row = 0; row < a.length; row++) {
      int other = rows[row];
      if (row > 0 && other == rows[row - 1] + 1) {
        window.move(row - period, other - period, -1);
        window.move(row, other, 1);
      } else {
        window.start(row, other);
      }
      if (window.gaps > 0) {
        values[row] = Double.NaN;
      } else if (equalA[row] >= period || equalB[other] >= period) {
        values[row] = Math.min(equalA[row], equalB[other]) >= period ? 0 : Double.NaN;
      } else {
        values[row] = window.value();
      }
    }
    return values;
  }

  /** Starts anew, as the rows are paired otherwise than those before. */
  private void start(int row, int other) {
    for (RunningSum sum : List.of(sumA, sumB, squaresA, squaresB, products)) {
      sum.clear();
    }
    gaps = 0;
    for (int ago = period - 1; ago >= 0; ago--) {
      move(row - ago, other - ago, 1);
    }
  }

  /** Takes a pair in (1) or out (-1). One with a gap, or before the first rows, is counted only. */
  private void move(int row, int other, int sign) {
    double one = row < 0 ? Double.NaN : a[row];
    double two = other < 0 ? Double.NaN : b[other];
    if (Double.isNaN(one) || Double.isNaN(two)) {
      gaps += sign;
    } else {
      sumA.add(sign * one);
      sumB.add(sign * two);
      squaresA.addProduct(sign * one, one);
      squaresB.addProduct(sign * two, two);
      products.addProduct(sign * one, two);
    }
  }

  private double value() {
    double both = excess(products, sumA, sumB);
    double spread =
        Math.sqrt(excess(squaresA, sumA, sumA)) * Math.sqrt(excess(squaresB, sumB, sumB));
    return Math.clamp(both / spread, -1, 1);
  }

  /** n·Σab − Σa·Σb, whose leading digits cancel: both products are kept to twice the digits. */
  private double excess(RunningSum products, RunningSum one, RunningSum two) {
    double sum = products.value() * period;
    double sumRest = Math.fma(products.value(), period, -sum) + products.rest() * period;
    double product = one.value() * two.value();
    double productRest =
        Math.fma(one.value(), two.value(), -product)
            + one.value() * two.rest()
            + one.rest() * two.value();
    return (sum - product) + (sumRest - productRest);
  }
}
