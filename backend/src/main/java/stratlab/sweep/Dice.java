package stratlab.sweep;

import java.util.SplittableRandom;

/**
 * Random numbers of which the same seeds always give the same: of {@link SplittableRandom} only the
 * 64-bit values are used, and what is made of them is written out here.
 */
final class Dice {
  private final SplittableRandom random;

  /** Makes the numbers of a seed. */
  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Makes one of many sequences of a seed, told apart by two numbers. */
  Dice(long seed, long first, long second) {
    this(BlockSample.mixed(BlockSample.mixed(seed ^ BlockSample.mixed(first)) + second));
  }

  long next() {
    return random.nextLong();
  }

  /** Returns a whole number from 0 to below a bound of up to 2⁶³, each about as likely. */
  long below(long bound) {
    return Math.unsignedMultiplyHigh(random.nextLong(), bound);
  }

  /** Returns the numbers from 0 to below a bound in random order. */
  int[] shuffled(int bound) {
    int[] numbers = new int[bound];
    for (int i = 0; i < bound; i++) {
      int other = (int) below(i + 1L);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return numbers;
  }
}
