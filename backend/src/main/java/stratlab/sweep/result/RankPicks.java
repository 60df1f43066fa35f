package stratlab.sweep.result;

import java.util.stream.IntStream;

/** Chooses which ranks are shown where not all can be. */
final class RankPicks {
  private RankPicks() {}

  /**
   * Returns the first ranks and others spread evenly over those below, the last among them; all
   * when there are no more.
   *
   * @param size how many ranks there are
   * @param first how many of those returned are the first, up to {@code count}
   * @param count how many are returned at most
   * @return ascending, from 0
   */
  static int[] firstAndSpread(int size, int first, int count) {
    if (size <= count) {
      return IntStream.range(0, size).toArray();
    }
    int spread = count - first;
    long last = size - first - 1L;
    return IntStream.concat(
            IntStream.range(0, first),
            IntStream.range(0, spread)
                .map(i -> spread == 1 ? size - 1 : first + (int) (i * last / (spread - 1))))
        .toArray();
  }
}
