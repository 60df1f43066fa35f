package stratlab.analytics.statistics;

import java.util.Arrays;

/**
 * Finds the value of a rank without sorting: Hoare's selection with the middle of three as pivot.
 */
public final class Selection {
  private Selection() {}

  /**
   * Moves the value of a rank (0 is the least) to its place, no greater one before it and no
   * smaller one after it, and returns it. No value is NaN.
   */
  static double place(double[] values, int rank) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double moved = values[left];
          values[left++] = values[right];
          values[right--] = moved;
        }
      }
      if (rank <= right) {
        high = right;
      } else if (rank >= left) {
        low = left;
      } else {
        return values[rank];
      }
    }
    return values[rank];
  }

  /** Returns the greatest values, ascending; all when there are no more than {@code count}. */
  public static double[] greatest(double[] values, int count) {
    double[] parted = values.clone();
    int from = Math.max(0, parted.length - count);
    if (from > 0) {
      place(parted, from);
    }
    double[] greatest = Arrays.copyOfRange(parted, from, parted.length);
    Arrays.sort(greatest);
    return greatest;
  }

  private static double middle(double one, double two, double three) {
    return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
  }
}
