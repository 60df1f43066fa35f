package stratlab.indicator;

import org.jspecify.annotations.Nullable;
import stratlab.indicator.condition.ColumnComparison;
import stratlab.indicator.condition.Mask;
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
      Column one = Clock.column(line);
      return find(one.size(), ColumnBlocks.of(one), ColumnBlocks.of(Clock.column(other)));
    }
    Series series = line.series();
    // Of made bars that are first seen at once only the latest is compared.
    ColumnBlocks tiles =
        series.hidesRows() ? ColumnBlocks.of(series.shown(line.column())) : line.tiles();
    Ways rows = find(series.bars().size(), tiles, other.tiles());
    return new Ways(Clock.mask(series, rows.up()), Clock.mask(series, rows.down()));
  }

  /** Goes from each cross to the next: the latest difference other than 0 decides the way. */
  private static Ways find(int size, ColumnBlocks one, ColumnBlocks two) {
    double[] ours = new double[ColumnComparison.TILE];
    double[] theirs = new double[ColumnComparison.TILE];
    long[] up = Mask.words(size);
    long[] down = Mask.words(size);
    int latest = 0;
    for (int tile = 0; tile < size; tile += ColumnComparison.TILE) {
      int rows = Math.min(ColumnComparison.TILE, size - tile);
      one.write(tile, rows, ours);
      two.write(tile, rows, theirs);
      int row = 0;
      if (latest == 0) {
        row = firstDifference(ours, theirs, rows);
        latest = row == rows ? 0 : ours[row] > theirs[row] ? 1 : -1;
      }
      while (row < rows) {
        row = latest > 0 ? nextAbove(theirs, ours, row, rows) : nextAbove(ours, theirs, row, rows);
        if (row < rows) {
          int at = tile + row;
          (latest > 0 ? down : up)[at >>> 6] |= 1L << at;
          latest = -latest;
        }
      }
    }
    return new Ways(new Mask(up, size), new Mask(down, size));
  }

  private static int firstDifference(double[] one, double[] two, int rows) {
    int row = 0;
    while (row < rows && !(one[row] > two[row]) && !(one[row] < two[row])) {
      row++;
    }
    return row;
  }

  private static int nextAbove(double[] one, double[] two, int from, int rows) {
    int row = from;
    while (row < rows && !(one[row] > two[row])) {
      row++;
    }
    return row;
  }
}
