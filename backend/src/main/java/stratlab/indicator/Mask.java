package stratlab.indicator;

import java.util.function.IntPredicate;

/** Yes or no for every strategy bar, 64 to a word. Immutable. */
public final class Mask {
  private final long[] words;
  private final int size;

  private Mask(long[] words, int size) {
    this.words = words;
    this.size = size;
  }

  static Mask of(int size, IntPredicate yes) {
    long[] words = new long[(size + 63) >>> 6];
    for (int bar = 0; bar < size; bar++) {
      if (yes.test(bar)) {
        words[bar >>> 6] |= 1L << bar;
      }
    }
    return new Mask(words, size);
  }

  /** Returns the number of bars. */
  public int size() {
    return size;
  }

  /** Whether it is yes at a bar, from 0. */
  public boolean at(int bar) {
    if (bar < 0 || bar >= size) {
      throw new IndexOutOfBoundsException("bar " + bar + " of " + size);
    }
    return (words[bar >>> 6] & (1L << bar)) != 0;
  }

  /**
   * Returns the first bar at or after one, 0 or more, that says yes; the size when there is none.
   */
  public int next(int from) {
    int word = from >>> 6;
    if (word >= words.length) {
      return size;
    }
    long left = words[word] & (-1L << from);
    while (left == 0) {
      if (++word == words.length) {
        return size;
      }
      left = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(left);
  }

  Mask and(Mask other) {
    long[] both = words.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.words[i];
    }
    return new Mask(both, size);
  }

  Mask or(Mask other) {
    long[] either = words.clone();
    for (int i = 0; i < either.length; i++) {
      either[i] |= other.words[i];
    }
    return new Mask(either, size);
  }
}
