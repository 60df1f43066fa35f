package stratlab.analytics;

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
   * Returns a geometric length, 1 or more, with a mean of {@code 1 / (1 - stay)}.
   *
   * @param logStay the natural logarithm of the chance to stay one longer; negative infinity for
   *     lengths of 1
   */
  int length(double logStay) {
    double open = ((random.nextLong() >>> 11) + 0.5) * UNIT;
    double length = 1 + Math.floor(StrictMath.log(open) / logStay);
    return (int) Math.min(length, Integer.MAX_VALUE);
  }
}
