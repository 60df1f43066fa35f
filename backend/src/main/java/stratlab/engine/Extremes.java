package stratlab.engine;

import stratlab.market.Column;

/**
 * The greatest and the least value of any stretch of a column, found without looking at all of it:
 * from the extremes between each row and the bounds of its block, and those of 1, 2, 4, … blocks
 * from each block on. Immutable, shared between threads.
 */
final class Extremes {
  private static final int SHIFT = 5;

  /** How many rows a block has, within which a search looks at each row. */
  static final int BLOCK = 1 << SHIFT;

  private final double[] rows;

  /**
   * For each row: greatest and least from the start of its block, greatest and least to its end.
   */
  private final double[] inBlock;

  /** For each number of blocks 1, 2, 4, … and each first one: greatest and least. */
  private final double[][] ofBlocks;

  private Extremes(double[] rows, double[] inBlock, double[][] ofBlocks) {
    this.rows = rows;
    this.inBlock = inBlock;
    this.ofBlocks = ofBlocks;
  }

  static Extremes of(Column values) {
    double[] rows = values.toArray();
    double[] inBlock = new double[4 * rows.length];
    for (int row = 0; row < rows.length; row++) {
      boolean first = row % BLOCK == 0;
      inBlock[4 * row] = first ? rows[row] : Math.max(inBlock[4 * row - 4], rows[row]);
      inBlock[4 * row + 1] = first ? rows[row] : Math.min(inBlock[4 * row - 3], rows[row]);
    }
    for (int row = rows.length - 1; row >= 0; row--) {
      boolean last = row % BLOCK == BLOCK - 1 || row == rows.length - 1;
      inBlock[4 * row + 2] = last ? rows[row] : Math.max(inBlock[4 * row + 6], rows[row]);
      inBlock[4 * row + 3] = last ? rows[row] : Math.min(inBlock[4 * row + 7], rows[row]);
    }
    return new Extremes(rows, inBlock, blocks(inBlock, (rows.length + BLOCK - 1) >>> SHIFT));
  }

  private static double[][] blocks(double[] inBlock, int blocks) {
    int levels = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, blocks));
    double[][] ofBlocks = new double[levels][2 * blocks];
    for (int block = 0; block < blocks; block++) {
      ofBlocks[0][2 * block] = inBlock[4 * BLOCK * block + 2];
      ofBlocks[0][2 * block + 1] = inBlock[4 * BLOCK * block + 3];
    }
    for (int level = 1; level < levels; level++) {
      double[] half = ofBlocks[level - 1];
      int step = 1 << level;
      for (int at = 0; at + 2 * step <= 2 * blocks; at += 2) {
        ofBlocks[level][at] = Math.max(half[at], half[at + step]);
        ofBlocks[level][at + 1] = Math.min(half[at + 1], half[at + step + 1]);
      }
    }
    return ofBlocks;
  }

  /** The extremes of the stretch that was looked at last. For one thread. */
  static final class Span {
    double greatest;
    double least;

    /** Looks at rows from one to before another; at least one. */
    void look(Extremes in, int from, int to) {
      int first = from >>> SHIFT;
      int last = (to - 1) >>> SHIFT;
      if (first == last) {
        lookAtEach(in.rows, from, to);
        return;
      }
      double[] ends = in.inBlock;
      int right = 4 * (to - 1);
      double most = Math.max(ends[4 * from + 2], ends[right]);
      double fewest = Math.min(ends[4 * from + 3], ends[right + 1]);
      int blocks = last - first - 1;
      if (blocks > 0) {
        int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(blocks);
        double[] at = in.ofBlocks[level];
        int one = 2 * (first + 1);
        int other = 2 * (last - (1 << level));
        most = Math.max(most, Math.max(at[one], at[other]));
        fewest = Math.min(fewest, Math.min(at[one + 1], at[other + 1]));
      }
      greatest = most;
      least = fewest;
    }

    private void lookAtEach(double[] rows, int from, int to) {
      double most = rows[from];
      double fewest = most;
      for (int row = from + 1; row < to; row++) {
        most = Math.max(most, rows[row]);
        fewest = Math.min(fewest, rows[row]);
      }
      greatest = most;
      least = fewest;
    }
  }

  /** Returns the value of a row. */
  double at(int row) {
    return rows[row];
  }

  /** Returns the first row from one to before another with a value of a level or less; else to. */
  int firstAtMost(double level, int from, int to) {
    for (int row = from; row < to; row = (row | (BLOCK - 1)) + 1) {
      // The least from the row to the end of its block says whether to look at each.
      if (inBlock[4 * row + 3] <= level) {
        int end = Math.min(to, (row | (BLOCK - 1)) + 1);
        for (int i = row; i < end; i++) {
          if (rows[i] <= level) {
            return i;
          }
        }
      }
    }
    return to;
  }

  /** Returns the first row from one to before another with a value of a level or more; else to. */
  int firstAtLeast(double level, int from, int to) {
    for (int row = from; row < to; row = (row | (BLOCK - 1)) + 1) {
      if (inBlock[4 * row + 2] >= level) {
        int end = Math.min(to, (row | (BLOCK - 1)) + 1);
        for (int i = row; i < end; i++) {
          if (rows[i] >= level) {
            return i;
          }
        }
      }
    }
    return to;
  }
}
