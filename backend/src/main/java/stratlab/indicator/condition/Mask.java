package stratlab.indicator.condition;

import java.util.BitSet;

/** Yes or no for every strategy bar, 64 to a word. Immutable. */
public final class Mask {
  private final long[] words;
  private final int size;

  /** Takes the words over; bits beyond the size are 0. */
  public Mask(long[] words, int size) {
    this.words = words;
    this.size = size;
  }

  /** Returns the words of a mask of a size, all no. */
  public static long[] words(int size) {
    return new long[(size + 63) >>> 6];
  }

  /** Returns the words; not to be written to. */
  public long[] words() {
    return words;
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

  /** Returns the bars that say yes, as a set of their own. */
  public BitSet bits() {
    return BitSet.valueOf(words);
  }

  public Mask and(Mask other) {
    long[] both = words.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.words[i];
    }
    return new Mask(both, size);
  }

  public Mask or(Mask other) {
    long[] either = words.clone();
    for (int i = 0; i < either.length; i++) {
      either[i] |= other.words[i];
    }
    return new Mask(either, size);
  }

  /** Returns yes where this says no, from a bar on; no before it. */
  public Mask opposite(int from) {
    long[] other = words(size);
    for (int bar = from; bar < size; bar++) {
      if (!at(bar)) {
        other[bar >>> 6] |= 1L << bar;
      }
    }
    return new Mask(other, size);
  }

  public Mask without(Mask other) {
    long[] left = words.clone();
    for (int i = 0; i < left.length; i++) {
      left[i] &= ~other.words[i];
    }
    return new Mask(left, size);
  }
}
