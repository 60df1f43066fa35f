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

  private final int offset;
  private final double unit;

  private Totals(double[] totals, int offset, double unit) {
    this.totals = totals;
    this.offset = offset;
    this.unit = unit;
  }

  /** Adds up rows {@code from} (included) to {@code to} (excluded). */
  static Totals of(double[] values, int from, int to, double unit) {
    double[] totals = new double[to - from + 1];
    double total = 0;
    for (int row = from; row < to; row++) {
      total += Math.rint(values[row] * unit);
      totals[row - from + 1] = total;
    }
    return new Totals(totals, 0, unit);
  }

  /**
   * Returns the totals of the rows from one on; shares the numbers. What is computed from them is
   * the same as from totals made for these rows alone, bit for bit: a quotient of whole numbers
   * does not change when both are counted in a smaller unit.
   */
  Totals from(int row) {
    return new Totals(totals, offset + row, unit);
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
    int shift = at - from - offset;
    for (int row = from + offset; row < to + offset; row++) {
      into[row + shift] = upTo[row + 1] - upTo[row + 1 - period];
    }
  }

  private static void divide(double[] values, int from, int to, double divisor) {
    for (int i = from; i < to; i++) {
      values[i] /= divisor;
    }
  }
}
