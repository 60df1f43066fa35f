package stratlab.engine;

import java.util.Arrays;

/**
 * Strategy bars in ascending order; one may stand in it several times. Grows while a run goes on.
 */
public final class BarList {
  private static final int[] NONE = {};

  private int[] bars = NONE;
  private int size;

  BarList() {}

  /** Returns how many entries there are. */
  public int size() {
    return size;
  }

  /** Returns the bar of an entry, from 0. */
  public int at(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("entry " + index + " of " + size);
    }
    return bars[index];
  }

  void add(int bar) {
    if (size == bars.length) {
      bars = Arrays.copyOf(bars, Math.max(16, 2 * size));
    }
    bars[size++] = bar;
  }
}
