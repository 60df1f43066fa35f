package stratlab.sweep.grid;

import stratlab.analytics.statistics.SeededRandom;

/**
 * The cells of which sums of returns by block are kept: all of a small sweep, and about {@link
 * #SIZE} of a large one, picked by their numbers alone.
 */
public final class BlockSample {
  /** How many cells it has, about. */
  public static final int SIZE = 4096;

  private BlockSample() {}

  /**
   * Whether a cell is in the sample.
   *
   * @param cells how many the sweep has in all
   */
  public static boolean has(int cell, int cells) {
    return cells <= SIZE || (SeededRandom.mixed(cell) >>> 11) * 0x1p-53 < (double) SIZE / cells;
  }
}
