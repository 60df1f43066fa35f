package stratlab.indicator.kernel;

import java.util.Arrays;

/** Kernels that join values row by row. NaN where one of them is NaN, and never infinite. */
public final class Arithmetic {
  private Arithmetic() {}

  /** Returns {@code one·a + other·b}. */
  public static double[] mixed(double one, double[] a, double other, double[] b) {
    double[] mixed = new double[a.length];
    mix(one, a, other, b, mixed, mixed.length);
    return mixed;
  }

  /** Writes {@link #mixed} of the first rows into an array. */
  public static void mix(
      double one, double[] a, double other, double[] b, double[] into, int count) {
    for (int row = 0; row < count; row++) {
      into[row] = one * a[row] + other * b[row];
    }
  }

  public static double[] plus(double[] a, double[] b) {
    double[] sums = new double[a.length];
    for (int row = 0; row < sums.length; row++) {
      sums[row] = a[row] + b[row];
    }
    return sums;
  }

  public static double[] minus(double[] a, double[] b) {
    double[] differences = new double[a.length];
    for (int row = 0; row < differences.length; row++) {
      differences[row] = a[row] - b[row];
    }
    return differences;
  }

  public static double[] times(double[] a, double[] b) {
    double[] products = new double[a.length];
    for (int row = 0; row < products.length; row++) {
      products[row] = a[row] * b[row];
    }
    return products;
  }

  public static double[] times(double factor, double[] a) {
    double[] products = new double[a.length];
    for (int row = 0; row < products.length; row++) {
      products[row] = factor * a[row];
    }
    return products;
  }

  /** Returns {@code factor·a/b}; NaN where b is 0. */
  public static double[] ratio(double factor, double[] a, double[] b) {
    double[] ratios = new double[a.length];
    for (int row = 0; row < ratios.length; row++) {
      ratios[row] = b[row] == 0 ? Double.NaN : factor * (a[row] / b[row]);
    }
    return ratios;
  }

  /** Returns {@code a/b}, and 0 where b is 0. */
  public static double[] safeRatio(double factor, double[] a, double[] b) {
    double[] ratios = new double[a.length];
    for (int row = 0; row < ratios.length; row++) {
      ratios[row] = b[row] == 0 ? 0 : factor * (a[row] / b[row]);
    }
    return ratios;
  }

  public static double[] distances(double[] a, double[] b) {
    double[] distances = new double[a.length];
    for (int row = 0; row < distances.length; row++) {
      distances[row] = Math.abs(a[row] - b[row]);
    }
    return distances;
  }

  public static double[] greater(double[] a, double[] b) {
    double[] greater = new double[a.length];
    for (int row = 0; row < greater.length; row++) {
      greater[row] = Math.max(a[row], b[row]);
    }
    return greater;
  }

  public static double[] lesser(double[] a, double[] b) {
    double[] lesser = new double[a.length];
    for (int row = 0; row < lesser.length; row++) {
      lesser[row] = Math.min(a[row], b[row]);
    }
    return lesser;
  }

  /** Returns the values of a number of rows before, NaN on the first rows. */
  public static double[] shifted(double[] values, int rows) {
    double[] shifted = new double[values.length];
    int first = Math.min(rows, values.length);
    Arrays.fill(shifted, 0, first, Double.NaN);
    System.arraycopy(values, 0, shifted, first, values.length - first);
    return shifted;
  }

  public static double[] constant(double value, int size) {
    double[] constant = new double[size];
    Arrays.fill(constant, value);
    return constant;
  }
}
