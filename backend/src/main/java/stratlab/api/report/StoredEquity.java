package stratlab.api.report;

import java.util.Arrays;
import java.util.stream.IntStream;
import stratlab.bounds.Cancellation;

/**
 * An equity curve read back from the store, with its drawdown.
 *
 * @param drawdown a fraction of the peak so far, 0 or below
 */
@SuppressWarnings("ArrayRecordComponent")
public // columns: read by row, never compared
record StoredEquity(long[] time, double[] value, double[] cash, double[] drawdown) {
  /** A bucket keeps its lowest value, its highest and its deepest drawdown. */
  private static final int KEPT = 3;

  public static StoredEquity of(long[] time, double[] value, double[] cash) {
    double[] drawdown = new double[value.length];
    double peak = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < value.length; row++) {
      Cancellation.check(row);
      peak = Math.max(peak, value[row]);
      drawdown[row] = peak > 0 ? value[row] / peak - 1 : 0;
    }
    return new StoredEquity(time, value, cash, drawdown);
  }

  /** Returns the first row at or after a time. */
  int rowAtOrAfter(long moment) {
    int found = Arrays.binarySearch(time, moment);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * Returns the rows that show the curve when only so many may be shown; all when they fit. The
   * ends are always there.
   */
  int[] telling(int from, int to, int points) {
    if (to - from <= points) {
      return IntStream.range(from, to).toArray();
    }
    Buckets buckets = Buckets.of(from, to, (points - 2) / KEPT);
    int[] rows = new int[2 + KEPT * buckets.size()];
    int size = 0;
    rows[size++] = from;
    rows[size++] = to - 1;
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      int first = buckets.first(bucket);
      int last = buckets.last(bucket);
      rows[size++] = lowest(value, first, last, 1);
      rows[size++] = lowest(value, first, last, -1);
      rows[size++] = lowest(drawdown, first, last, 1);
    }
    return Arrays.stream(rows).sorted().distinct().toArray();
  }

  private static int lowest(double[] values, int first, int last, int sign) {
    int best = first;
    for (int row = first; row <= last; row++) {
      Cancellation.check(row);
      if (sign * values[row] < sign * values[best]) {
        best = row;
      }
    }
    return best;
  }
}
