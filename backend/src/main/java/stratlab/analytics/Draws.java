package stratlab.analytics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random numbers of which the same seed always gives the same: of {@link SplittableRandom} only the
 * 64-bit values are used, and what is made of them is written out here.
 */
final class Draws {
  static final long SEED = 20_120_229;
  static final String GENERATOR = "SplittableRandom";
  private static final double UNIT = 0x1p-53;

  private final SplittableRandom random = new SplittableRandom(SEED);

  /** Returns a whole number from 0 to below {@code bound}, each as likely to within 2^-32. */
  int below(int bound) {
    return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
  }

  /**
   * Returns a geometric length, 1 or more.
   *
   * @param lasting what {@link #lasting} gives for its mean
   */
  int length(double[] lasting) {
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
  static double[] lasting(int mean) {
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
