package stratlab.indicator;

import java.util.Arrays;
import stratlab.indicator.condition.ColumnComparison;
import stratlab.market.Column;

/**
 * A line of a run with all its values, those included that the strategy has not seen yet. Only a
 * {@link Scope} hands it out.
 */
public final class LineSnapshot {
  private final Line line;

  LineSnapshot(Line line) {
    this.line = line;
  }

  /** Returns its name, for people, like {@code SMA(10)}. */
  public String name() {
    return line.name();
  }

  public Pane pane() {
    return line.pane();
  }

  /** Returns the place of its data set among the roles of the strategy, from 0. */
  public int set() {
    return line.set();
  }

  /** Returns how many bars there must be for its first value, 1 or more. */
  public int barsNeeded() {
    return line.barsNeeded();
  }

  /**
   * Returns the first row of its data set, up to one, at which it differs from the same line of a
   * run on other data, bit for bit; -1 when there is none. Makes no column that is not there.
   */
  public int firstDifference(LineSnapshot other, int lastRow) {
    if (line.series().isMade()) {
      return firstDifference(
          ColumnBlocks.of(byDataSet()), ColumnBlocks.of(other.byDataSet()), lastRow);
    }
    return firstDifference(line.tiles(), other.line.tiles(), lastRow);
  }

  private static int firstDifference(ColumnBlocks one, ColumnBlocks two, int lastRow) {
    double[] ours = new double[ColumnComparison.TILE];
    double[] theirs = new double[ColumnComparison.TILE];
    for (int from = 0; from <= lastRow; from += ColumnComparison.TILE) {
      int rows = Math.min(ColumnComparison.TILE, lastRow + 1 - from);
      one.write(from, rows, ours);
      two.write(from, rows, theirs);
      int at = Arrays.mismatch(ours, 0, rows, theirs, 0, rows);
      if (at >= 0) {
        return from + at;
      }
    }
    return -1;
  }

  /** Returns a value for each bar that it lives on; NaN during warm-up. */
  public Column column() {
    return line.column();
  }

  /** Returns the latest value that was known at the end of each row of its data set. */
  public Column byDataSet() {
    return line.byDataSet();
  }
}
