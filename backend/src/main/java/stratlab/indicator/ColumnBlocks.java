package stratlab.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.kernel.Windows;
import stratlab.market.Column;
import stratlab.market.Totals;

/**
 * Values of a line made a stretch of rows at a time, for who looks at each once: no column is kept.
 */
@FunctionalInterface
interface ColumnBlocks {
  /** Writes the values of {@code rows} rows from {@code from} on to the start of an array. */
  void write(int from, int rows, double[] into);

  /** Returns the tiles of a column that is there. */
  static ColumnBlocks of(Column column) {
    return column::copy;
  }

  /**
   * Returns the tiles of means over the last {@code period} values, equal bit for bit to {@link
   * Windows#means(Column, int)}; null where the source has no exact running totals.
   */
  static @Nullable ColumnBlocks means(Column source, int period) {
    if (source.exactRows(period) < source.size()) {
      return null;
    }
    Totals totals = source.totals();
    if (totals == null) {
      return null;
    }
    return (from, rows, into) -> {
      int first = Math.clamp(period - 1L - from, 0, rows);
      Arrays.fill(into, 0, first, Double.NaN);
      totals.means(period, from + first, from + rows, into, first);
    };
  }
}
