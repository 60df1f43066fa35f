package stratlab.market;

import java.util.Arrays;

/**
 * Moments, none before the one it follows, UTC epoch milliseconds: of the bars of a data set, or of
 * the strategy bars of a {@link Panel}. Immutable; a slice shares the numbers of its parent.
 */
public final class Times {
  private final long[] times;
  private final int offset;
  private final int size;

  private Times(long[] times, int offset, int size) {
    this.times = times;
    this.offset = offset;
    this.size = size;
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Times of(long... ascending) {
    return new Times(ascending, 0, ascending.length);
  }

  public int size() {
    return size;
  }

  /** Returns a time by its place, from 0. */
  public long at(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("time " + index + " of " + size);
    }
    return times[offset + index];
  }

  /**
   * Returns the place of the first time at or after another, no place before {@code from}; {@link
   * #size()} when none is. The nearer it lies, the faster it is found.
   *
   * @param from 0 to {@link #size()}
   */
  public int firstAtOrAfter(long time, int from) {
    int low = from;
    int high = from;
    for (int step = 1; high < size && at(high) < time; step <<= 1) {
      low = high + 1;
      high = step > size - high ? size : high + step;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns places {@code from} (included) to {@code to} (excluded); shares the numbers. */
  public Times slice(int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + size + " times");
    }
    return new Times(times, offset + from, to - from);
  }

  /** Returns the place of the first time at or after another; {@link #size()} when none is. */
  public int firstAtOrAfter(long time) {
    int found = Arrays.binarySearch(times, offset, offset + size, time);
    int place = found < 0 ? -found - 1 : found;
    while (place > offset && times[place - 1] == time) {
      place--;
    }
    return place - offset;
  }

  /** Whether another has the same moments. */
  boolean sameAs(Times other) {
    return Arrays.equals(
        times, offset, offset + size, other.times, other.offset, other.offset + other.size);
  }

  /** Returns these and after them later ones. */
  Times with(long... later) {
    long[] all = Arrays.copyOfRange(times, offset, offset + size + later.length);
    System.arraycopy(later, 0, all, size, later.length);
    return of(all);
  }

  /** Returns a copy, for callers that want to change it. */
  public long[] toArray() {
    return Arrays.copyOfRange(times, offset, offset + size);
  }
}
