package stratlab.indicator;

import java.util.Arrays;
import stratlab.market.Column;

/** Kernels of moving averages. A result has one value a row, NaN before the first. */
final class MovingAverages {
  private static final double EXACT = 0x1p53;

  private MovingAverages() {}

  static Column simple(Column source, int period) {
    int size = source.size();
    int first = firstValue(source);
    double[] means = new double[size];
    Arrays.fill(means, 0, Math.min(size, first + period - 1), Double.NaN);
    if (first + period <= size) {
      int decimals = first == 0 ? source.decimals() : Column.NOT_DECIMAL;
      double scale = decimals == Column.NOT_DECIMAL ? Double.NaN : Math.pow(10, decimals);
      if (fitsWholeNumbers(source, period, scale)) {
        wholeNumberMeans(source, period, scale, means);
      } else {
        compensatedMeans(source, first, period, means);
      }
    }
    return Column.of(means);
  }

  /** Whether every window, counted in the smallest decimal, stays below 2⁵³ and divides exactly. */
  private static boolean fitsWholeNumbers(Column source, int period, double scale) {
    if (!(scale * period < EXACT)) {
      return false;
    }
    double largest = 0;
    for (int row = 0; row < source.size(); row++) {
      largest = Math.max(largest, Math.abs(source.at(row)));
    }
    return largest * scale * period < EXACT;
  }

  /**
   * Sums whole numbers and divides once, so that each mean is the double nearest to the true one.
   */
  private static void wholeNumberMeans(Column source, int period, double scale, double[] means) {
    double divisor = scale * period;
    long sum = 0;
    for (int row = 0; row < means.length; row++) {
      sum += Math.round(source.at(row) * scale);
      if (row >= period) {
        sum -= Math.round(source.at(row - period) * scale);
      }
      if (row >= period - 1) {
        means[row] = sum / divisor;
      }
    }
  }

  /** A running sum whose rounding is carried along (Neumaier, 1974). */
  private static void compensatedMeans(Column source, int first, int period, double[] means) {
    double sum = 0;
    double lost = 0;
    for (int row = first; row < means.length; row++) {
      double value = source.at(row);
      double next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
      if (row >= first + period) {
        double gone = -source.at(row - period);
        next = sum + gone;
        lost += Math.abs(sum) >= Math.abs(gone) ? (sum - next) + gone : (gone - next) + sum;
        sum = next;
      }
      if (row >= first + period - 1) {
        means[row] = (sum + lost) / period;
      }
    }
  }

  /** Returns the first row that is a number; the size when there is none. */
  static int firstValue(Column source) {
    int row = 0;
    while (row < source.size() && Double.isNaN(source.at(row))) {
      row++;
    }
    return row;
  }
}
