package stratlab.sweep.result;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds which numbers of a column have wanted ranks without sorting all of them: a quicksort that
 * leaves alone what holds no wanted rank. Equal numbers come in the order of their places, so the
 * outcome does not depend on the pivots, which are drawn so that no column takes long.
 */
final class PartialOrder {
  private static final int SMALL = 12;

  private final double[] values;
  private final int[] wanted;
  private final int[] order;
  private final SplittableRandom pivots = new SplittableRandom(1);

  private PartialOrder(double[] values, int[] wanted) {
    this.values = values;
    this.wanted = wanted;
    this.order = new int[values.length];
    Arrays.setAll(order, place -> place);
  }

  /**
   * Returns the places of the numbers of some ranks, 0 being the least number.
   *
   * @param values none NaN
   * @param ranks ascending, each below the number of values
   */
  static int[] places(double[] values, int... ranks) {
    PartialOrder partial = new PartialOrder(values, ranks);
    partial.sort(0, values.length - 1);
    return Arrays.stream(ranks).map(rank -> partial.order[rank]).toArray();
  }

  /** Sorts a stretch, both ends included, as far as a wanted rank lies in it. */
  private void sort(int first, int last) {
    int low = first;
    int high = last;
    while (high - low >= SMALL && isWanted(low, high)) {
      int split = part(low, high);
      if (split - low < high - split) {
        sort(low, split);
        low = split + 1;
      } else {
        sort(split + 1, high);
        high = split;
      }
    }
    if (isWanted(low, high)) {
      sortSmall(low, high);
    }
  }

  private boolean isWanted(int low, int high) {
    int found = Arrays.binarySearch(wanted, low);
    int next = found < 0 ? -found - 1 : found;
    return next < wanted.length && wanted[next] <= high;
  }

  /** Parts a stretch (Hoare) and returns the last place of its lower part. */
  private int part(int low, int high) {
    int pivot = order[low + pivots.nextInt(high - low)];
    int left = low - 1;
    int right = high + 1;
    while (true) {
      do {
        left++;
      } while (isBefore(order[left], pivot));
      do {
        right--;
      } while (isBefore(pivot, order[right]));
      if (left >= right) {
        return right;
      }
      int moved = order[left];
      order[left] = order[right];
      order[right] = moved;
    }
  }

  private void sortSmall(int low, int high) {
    for (int next = low + 1; next <= high; next++) {
      int place = order[next];
      int hole = next;
      while (hole > low && isBefore(place, order[hole - 1])) {
        order[hole] = order[hole - 1];
        hole--;
      }
      order[hole] = place;
    }
  }

  private boolean isBefore(int one, int other) {
    double left = values[one];
    double right = values[other];
    return left < right || (left == right && one < other);
  }
}
