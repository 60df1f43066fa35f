package stratlab.analytics.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random numbers of which the same seed always gives the same: of {@link SplittableRandom} only the
 * 64-bit values are used, and what is made of them is written out here.
 */
public final class SeededRandom {
  private static final double UNIT = 0x1p-53;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final SplittableRandom random;

  /** Makes the numbers of a seed. */
  public SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Makes one of many sequences of a seed, told apart by two numbers. */
  public SeededRandom(long seed, long first, long second) {
    this(mixed(mixed(seed ^ mixed(first)) + second));
  }

  /** Spreads a number over all 64 bits: the n-th value of SplitMix64 from seed 0, n from 0. */
  public static long mixed(long number) {
    long mixed = (number + 1) * GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Returns 64 random bits. */
  public long next() {
    return random.nextLong();
  }

  /** Returns a whole number from 0 to below a bound of up to 2⁶³, each about as likely. */
  public long below(long bound) {
    return Math.unsignedMultiplyHigh(random.nextLong(), bound);
  }

  /** Returns an index from 0 to below {@code size}, each as likely to within 2^-32. */
  public int index(int size) {
    return (int) (((random.nextLong() >>> 32) * size) >>> 32);
  }

  /** Returns the numbers from 0 to below a bound in random order. */
  public int[] shuffled(int bound) {
    int[] numbers = new int[bound];
    for (int i = 0; i < bound; i++) {
      int other = (int) below(i + 1L);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return numbers;
  }

  /**
   * Returns a geometric length, 1 or more.
   *
   * @param lasting what {@link #lasting} gives for its mean
   */
  public int length(double[] lasting) {
    double chance = ((random.nextLong() >>> 11) + 0.5) * UNIT;
    int length = 1;
    while (length <= lasting.length && chance < lasting[length - 1]) {
      length++;
    }
    return length;
  }

  /**
   * Returns the chances that a geometric length is above 1, 2 and so on, as far as they can be
   * drawn.
   *
   * @param mean 1 or more
   */
  public static double[] lasting(int mean) {
    double stay = 1 - 1.0 / mean;
    double[] lasting = new double[16];
    int size = 0;
    for (double chance = stay; chance > UNIT / 2; chance *= stay) {
      if (size == lasting.length) {
        lasting = Arrays.copyOf(lasting, 2 * size);
      }
      lasting[size++] = chance;
    }
    return Arrays.copyOf(lasting, size);
  }
}
