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

  /** Goes from each cross to the next: the latest difference other than 0 decides the way. */
  private static Ways find(Column column, Column other) {
    int size = column.size();
    long[] up = Mask.words(size);
    long[] down = Mask.words(size);
    int above = column.nextAbove(other, 0);
    int below = other.nextAbove(column, 0);
    int row = Math.min(above, below);
    boolean isAbove = above < below;
    while (row < size) {
      row = isAbove ? other.nextAbove(column, row) : column.nextAbove(other, row);
      if (row < size) {
        (isAbove ? down : up)[row >>> 6] |= 1L << row;
        isAbove = !isAbove;
      }
    }
    return new Ways(new Mask(up, size), new Mask(down, size));
  }
}
