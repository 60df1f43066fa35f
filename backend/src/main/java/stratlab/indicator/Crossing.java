package stratlab.indicator;

import org.jspecify.annotations.Nullable;
import stratlab.market.Column;

/**
 * Where one line crosses another, upwards and downwards, found in one pass when first asked for.
 * Two lines of one series are compared row by row, others at each strategy bar.
 */
final class Crossing {
  private final Line line;
  private final Line other;
  private @Nullable Ways ways;

  /** The answers at each strategy bar. */
  private record Ways(Mask up, Mask down) {}

  Crossing(Line line, Line other) {
    this.line = line;
    this.other = other;
  }

  Mask up() {
    return ways().up();
  }

  Mask down() {
    return ways().down();
  }

  private Ways ways() {
    Ways known = ways;
    if (known == null) {
      known = find();
      ways = known;
    }
    return known;
  }

  private Ways find() {
    if (line.series() != other.series()) {
      return find(Clock.column(line), Clock.column(other));
    }
    Series series = line.series();
    // Of made bars that are first seen at once only the latest is compared.
    Ways rows = find(series.shown(line.column()), other.column());
    return new Ways(Clock.mask(series, rows.up()), Clock.mask(series, rows.down()));
  }

  private static Ways find(Column column, Column other) {
    int size = column.size();
    double[] one = new double[Comparison.TILE];
    double[] two = new double[Comparison.TILE];
    long[] up = Mask.words(size);
    long[] down = Mask.words(size);
    // The latest difference other than 0: 1 above, -1 below, 0 none yet.
    int latest = 0;
    for (int tile = 0; tile < size; tile += Comparison.TILE) {
      int rows = Math.min(Comparison.TILE, size - tile);
      column.copy(tile, rows, one);
      other.copy(tile, rows, two);
      for (int from = 0; from < rows; from += Long.SIZE) {
        int to = Math.min(rows, from + Long.SIZE);
        long above = Comparison.above(one, two, from, to);
        long below = Comparison.above(two, one, from, to);
        int word = (tile + from) >>> 6;
        if ((above | below) == -1L) {
          // No tie and no gap: the row before decides.
          up[word] = above & (below << 1 | (latest < 0 ? 1 : 0));
          down[word] = below & (above << 1 | (latest > 0 ? 1 : 0));
          latest = above < 0 ? 1 : -1;
        } else {
          for (int bit = 0; bit < to - from; bit++) {
            long row = 1L << bit;
            if ((above & row) != 0) {
              up[word] |= latest < 0 ? row : 0;
              latest = 1;
            } else if ((below & row) != 0) {
              down[word] |= latest > 0 ? row : 0;
              latest = -1;
            }
          }
        }
      }
    }
    return new Ways(new Mask(up, size), new Mask(down, size));
  }
}
