package stratlab.engine;

import stratlab.market.Column;

/**
 * The greatest and the least value of any stretch of a column, found without looking at all of it:
 * from the extremes between each row and the bounds of its block, and of 1, 2, 4, … whole blocks.
 * Immutable, shared between threads.
 */
final class Extremes {
  static final int BLOCK = 64;
  private static final int SHIFT = 6;

  /**
   * For each row: greatest and least from the start of its block, greatest and least to its end.
   */
  private final double[] inBlock;

  private final double[][] greatest;
  private final double[][] least;
  private final Column values;

  private Extremes(Column values, double[] inBlock, double[][] greatest, double[][] least) {
    this.values = values;
    this.inBlock = inBlock;
    this.greatest = greatest;
    this.least = least;
  }

  static Extremes of(Column values) {
    int size = values.size();
    double[] inBlock = new double[4 * size];
    for (int row = 0; row < size; row++) {
      boolean first = row % BLOCK == 0;
      double value = values.at(row);
      inBlock[4 * row] = first ? value : Math.max(inBlock[4 * row - 4], value);
      inBlock[4 * row + 1] = first ? value : Math.min(inBlock[4 * row - 3], value);
    }
    for (int row = size - 1; row >= 0; row--) {
      boolean last = row % BLOCK == BLOCK - 1 || row == size - 1;
      double value = values.at(row);
      inBlock[4 * row + 2] = last ? value : Math.max(inBlock[4 * row + 6], value);
      inBlock[4 * row + 3] = last ? value : Math.min(inBlock[4 * row + 7], value);
    }
    int blocks = (size + BLOCK - 1) / BLOCK;
    int levels = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, blocks));
    double[][] greatest = new double[levels][blocks];
    double[][] least = new double[levels][blocks];
    for (int block = 0; block < blocks; block++) {
      greatest[0][block] = inBlock[4 * BLOCK * block + 2];
      least[0][block] = inBlock[4 * BLOCK * block + 3];
    }
    for (int level = 1; level < levels; level++) {
      int half = 1 << (level - 1);
      for (int block = 0; block + 2 * half <= blocks; block++) {
        greatest[level][block] =
            Math.max(greatest[level - 1][block], greatest[level - 1][block + half]);
        least[level][block] = Math.min(least[level - 1][block], least[level - 1][block + half]);
      }
    }
    return new Extremes(values, inBlock, greatest, least);
  }

  /** Returns the greatest value of rows from one to before another; at least one row. */
  double greatest(int from, int to) {
    int first = from >>> SHIFT;
    int last = (to - 1) >>> SHIFT;
    if (first == last) {
      return greatestInBlock(from, to);
    }
    double most = Math.max(inBlock[4 * from + 2], inBlock[4 * (to - 1)]);
    int blocks = last - first - 1;
    if (blocks > 0) {
      int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(blocks);
      double[] at = greatest[level];
      most = Math.max(most, Math.max(at[first + 1], at[last - (1 << level)]));
    }
    return most;
  }

  /** Returns the least value of rows from one to before another; at least one row. */
  double least(int from, int to) {
    int first = from >>> SHIFT;
    int last = (to - 1) >>> SHIFT;
    if (first == last) {
      return leastInBlock(from, to);
    }
    double most = Math.min(inBlock[4 * from + 3], inBlock[4 * (to - 1) + 1]);
    int blocks = last - first - 1;
    if (blocks > 0) {
      int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(blocks);
      double[] at = least[level];
      most = Math.min(most, Math.min(at[first + 1], at[last - (1 << level)]));
    }
    return most;
  }

  private double greatestInBlock(int from, int to) {
    double most = values.at(from);
    for (int row = from + 1; row < to; row++) {
      most = Math.max(most, values.at(row));
    }
    return most;
  }

  private double leastInBlock(int from, int to) {
    double most = values.at(from);
    for (int row = from + 1; row < to; row++) {
      most = Math.min(most, values.at(row));
    }
    return most;
  }

  /** Returns the first row from one to before another with a value of a level or less; else to. */
  int firstAtMost(double level, int from, int to) {
    int row = from;
    while (row < to) {
      int end = Math.min(to, (row | BLOCK - 1) + 1);
      // What is left of the block is known from its row to its end.
      if (inBlock[4 * row + 3] <= level) {
        for (int i = row; i < end; i++) {
          if (values.at(i) <= level) {
            return i;
          }
        }
      }
      row = end;
    }
    return to;
  }

  /** Returns the first row from one to before another with a value of a level or more; else to. */
  int firstAtLeast(double level, int from, int to) {
    int row = from;
    while (row < to) {
      int end = Math.min(to, (row | BLOCK - 1) + 1);
      if (inBlock[4 * row + 2] >= level) {
        for (int i = row; i < end; i++) {
          if (values.at(i) >= level) {
            return i;
          }
        }
      }
      row = end;
    }
    return to;
  }
}
