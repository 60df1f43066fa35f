package stratlab.indicator.condition;

import java.util.Arrays;
import stratlab.market.Column;

/**
 * Compares columns row by row into bits, 64 rows to a word. Rows are copied in tiles that stay in
 * the processor's nearest cache, so that the loops run over plain arrays.
 */
public final class ColumnComparison {
  /** Rows of a tile, a multiple of 64. */
  public static final int TILE = 1024;

  private ColumnComparison() {}

  public static Mask of(Column column, Relation relation, Column other) {
    double[] one = new double[TILE];
    double[] two = new double[TILE];
    long[] words = Mask.words(column.size());
    for (int from = 0; from < column.size(); from += TILE) {
      int rows = Math.min(TILE, column.size() - from);
      column.copy(from, rows, one);
      other.copy(from, rows, two);
      compare(one, relation, two, rows, words, from >>> 6);
    }
    return new Mask(words, column.size());
  }

  public static Mask of(Column column, Relation relation, double level) {
    double[] one = new double[TILE];
    double[] two = new double[TILE];
    Arrays.fill(two, level);
    long[] words = Mask.words(column.size());
    for (int from = 0; from < column.size(); from += TILE) {
      int rows = Math.min(TILE, column.size() - from);
      column.copy(from, rows, one);
      compare(one, relation, two, rows, words, from >>> 6);
    }
    return new Mask(words, column.size());
  }

  private static void compare(
      double[] one, Relation relation, double[] two, int rows, long[] words, int word) {
    for (int from = 0; from < rows; from += Long.SIZE) {
      int to = Math.min(rows, from + Long.SIZE);
      words[word++] =
          switch (relation) {
            case ABOVE -> above(one, two, from, to);
            case BELOW -> above(two, one, from, to);
            case ABOVE_OR_EQUAL -> aboveOrEqual(one, two, from, to);
            case BELOW_OR_EQUAL -> aboveOrEqual(two, one, from, to);
          };
    }
  }

  /** Returns a bit for each row from {@code from} on, at most 64, at which one is above two. */
  public static long above(double[] one, double[] two, int from, int to) {
    long bits = 0;
    for (int row = to - 1; row >= from; row--) {
      bits = bits << 1 | (one[row] > two[row] ? 1 : 0);
    }
    return bits;
  }

  /** Does the same for above or equal. */
  static long aboveOrEqual(double[] one, double[] two, int from, int to) {
    long bits = 0;
    for (int row = to - 1; row >= from; row--) {
      bits = bits << 1 | (one[row] >= two[row] ? 1 : 0);
    }
    return bits;
  }
}
