package stratlab.market;

/**
 * The running totals of a column of decimal numbers, counted in the smallest decimal. They are
 * whole numbers below 2⁵³, so that the sum of any stretch of rows is exact, at the price of one
 * subtraction. Immutable; shared between threads and runs.
 */
public final class Totals {
  private static final int TILE = 2048;

  /** The total before each row, and one more after the last. */
  private final double[] totals;

  private final double unit;

  Totals(double[] values, int offset, int size, double unit) {
    this.unit = unit;
    this.totals = new double[size + 1];
    double total = 0;
    for (int row = 0; row < size; row++) {
      total += Math.rint(values[offset + row] * unit);
      totals[row + 1] = total;
    }
  }

  /**
   * Computes the mean of each row and those before it: the double nearest to the true one.
   *
   * @param period rows of a mean, 1 or more
   * @param from the first row, at least {@code period - 1}
   * @param to the row after the last
   * @param means where they go, that of {@code from} at {@code at}
   */
  public void means(int period, int from, int to, double[] means, int at) {
    divided(period, unit * period, from, to, means, at);
  }

  /** Computes the sum of each row and those before it, like {@link #means}. */
  public void sums(int period, int from, int to, double[] sums, int at) {
    divided(period, unit, from, to, sums, at);
  }

  private void divided(int period, double divisor, int from, int to, double[] into, int at) {
    // Two loops over a tile that stays in the nearest cache: apart, the division is vectorised.
    for (int tile = from; tile < to; tile += TILE) {
      int end = Math.min(to, tile + TILE);
      int first = at + tile - from;
      subtract(period, tile, end, into, first);
      divide(into, first, first + end - tile, divisor);
    }
  }

  private void subtract(int period, int from, int to, double[] into, int at) {
    double[] upTo = totals;
    int shift = at - from;
    for (int row = from; row < to; row++) {
      into[row + shift] = upTo[row + 1] - upTo[row + 1 - period];
    }
  }

  private static void divide(double[] values, int from, int to, double divisor) {
    for (int i = from; i < to; i++) {
      values[i] /= divisor;
    }
  }
}
