package stratlab.sweep;

/**
 * The cells of which sums of returns by block are kept: all of a small sweep, and about {@link
 * #SIZE} of a large one, picked by their numbers alone.
 */
public final class BlockSample {
  /** How many cells it has, about. */
  public static final int SIZE = 4096;

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private BlockSample() {}

  /**
   * Whether a cell is in the sample.
   *
   * @param cells how many the sweep has in all
   */
  public static boolean has(int cell, int cells) {
    return cells <= SIZE || (mixed(cell) >>> 11) * 0x1p-53 < (double) SIZE / cells;
  }

  /** Spreads a number over all 64 bits: the n-th value of SplitMix64 from seed 0, n from 0. */
  static long mixed(long number) {
    long mixed = (number + 1) * GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
