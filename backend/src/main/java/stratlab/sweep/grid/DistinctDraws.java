package stratlab.sweep.grid;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Supplier;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.bounds.Cancellation;

/** Sets of different numbers that are drawn, ascending. */
final class DistinctDraws {
  /** How often numbers that were drawn twice are drawn again, all of them at once. */
  private static final int ROUNDS = 1000;

  private DistinctDraws() {}

  /**
   * Draws numbers from 0 to below a bound, each set as likely.
   *
   * @param count 0 to {@code bound}
   */
  static long[] below(long bound, int count, SeededRandom random) {
    // More than half: draw those that are left out, or the last ones would take very long.
    return count <= bound / 2
        ? of(() -> OptionalLong.of(random.below(bound)), count)
        : others(bound, of(() -> OptionalLong.of(random.below(bound)), (int) (bound - count)));
  }

  /** Draws from a source; fewer when it runs dry or gives the same ones again and again. */
  static long[] of(Supplier<OptionalLong> source, int count) {
    long[] found = new long[count];
    int size = 0;
    for (int round = 0; size < count && round < ROUNDS; round++) {
      for (int i = size; i < count; i++) {
        Cancellation.check(i);
        OptionalLong drawn = source.get();
        if (drawn.isEmpty()) {
          return Arrays.copyOf(found, distinct(found, i));
        }
        found[i] = drawn.getAsLong();
      }
      size = distinct(found, count);
    }
    return size == count ? found : Arrays.copyOf(found, size);
  }

  /** Sorts the first numbers, moves the different ones to the front and returns how many. */
  private static int distinct(long[] numbers, int count) {
    Arrays.sort(numbers, 0, count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (size == 0 || numbers[i] != numbers[size - 1]) {
        numbers[size++] = numbers[i];
      }
    }
    return size;
  }

  private static long[] others(long bound, long[] leftOut) {
    long[] rest = new long[(int) (bound - leftOut.length)];
    int size = 0;
    int next = 0;
    for (long number = 0; number < bound; number++) {
      Cancellation.check(number);
      if (next < leftOut.length && leftOut[next] == number) {
        next++;
      } else {
        rest[size++] = number;
      }
    }
    return rest;
  }
}
