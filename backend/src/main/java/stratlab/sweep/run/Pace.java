package stratlab.sweep.run;

/**
 * How many cells make a piece of work. The first is one cell; each may be several times as long as
 * the last as long as it takes about the time that is wanted, which is found out by doing it. Where
 * other cells begin, which may be of another kind, it starts low again.
 */
final class Pace {
  /** So many cells share the columns of a stretch of bars while it lies in the CPU cache. */
  private static final int LARGEST = 1024;

  /** Towards the end pieces are cut ever finer, as far as that takes no time itself. */
  private static final int SMALLEST = 64;

  private static final long SHORTEST = 5_000_000;
  private static final int GROWTH = 8;
  private static final int LARGEST_OF_THE_UNKNOWN = 8;

  private final long wantedNanos;
  private double nanosPerCell;
  private int most = 1;

  /** Makes pieces that take about so long. */
  Pace(long wantedNanos) {
    this.wantedNanos = wantedNanos;
  }

  /** Hears how long a piece took. */
  void took(long nanos, int cells) {
    nanosPerCell = (double) nanos / cells;
    most = Math.max(most, Math.min(LARGEST, cells * GROWTH));
  }

  /** Hears that the next cells may take another time. */
  void turn() {
    most = Math.min(most, LARGEST_OF_THE_UNKNOWN);
  }

  /**
   * Returns the cells of the next piece.
   *
   * @param left cells that there still are
   * @param threads that share them, and are to end together
   */
  int cells(int left, int threads) {
    int fitting = (int) Math.min(LARGEST, wantedNanos / Math.max(1, nanosPerCell));
    int least = (int) Math.min(SMALLEST, SHORTEST / Math.max(1, nanosPerCell));
    int each = Math.min(left, Math.max(least, Math.ceilDiv(left, 2 * threads)));
    return Math.max(1, Math.min(Math.min(fitting, most), each));
  }
}
