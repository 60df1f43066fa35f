package stratlab.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Panel;
import stratlab.market.Resampling;
import stratlab.market.Rows;
import stratlab.market.Timeframe;

/**
 * The bars that a line lives on, and which of them is the latest at each strategy bar: those of a
 * data set, or longer ones made from it. One object for each, shared between threads and runs.
 */
final class Series {
  private final int set;
  private final Bars bars;
  private final Rows rows;
  private final @Nullable Resampling resampling;
  private final boolean hidesRows;

  private Series(Panel panel, int set, Bars bars, Rows rows, @Nullable Resampling resampling) {
    this.set = set;
    this.bars = bars;
    this.rows = rows;
    this.resampling = resampling;
    this.hidesRows = resampling != null || panel.isFollower(set);
  }

  static Series of(Panel panel, int set) {
    return new Series(panel, set, panel.bars(set), panel.rows(set), null);
  }

  static Series resampled(Panel panel, int set, Timeframe timeframe) {
    Resampling made = Resampling.byOpen(panel.bars(set), timeframe);
    return new Series(panel, set, made.bars(), made.rows(panel.rows(set)), made);
  }

  /** Returns the place of the data set among the roles of the strategy, from 0. */
  int set() {
    return set;
  }

  Bars bars() {
    return bars;
  }

  Rows rows() {
    return rows;
  }

  /** Whether some rows are never the latest one; see {@link #shown}. */
  boolean hidesRows() {
    return hidesRows;
  }

  /** Whether its bars are longer than those of its data set. */
  boolean isMade() {
    return resampling != null;
  }

  /**
   * Returns values with NaN for the rows that are never the latest one, because a later one is
   * first seen with them.
   */
  Column shown(Column values) {
    if (!hidesRows) {
      return values;
    }
    double[] shown = values.toArray();
    for (int row = 0; row < shown.length; row++) {
      int bar = rows.firstBarOf(row);
      if (bar == rows.size() || rows.at(bar) != row) {
        shown[row] = Double.NaN;
      }
    }
    return Column.of(shown);
  }

  /** Returns what tells it from the other series of a panel. */
  String key() {
    return isMade() ? set + "@" + bars.timeframe() : String.valueOf(set);
  }

  /** Returns the name of a line on these bars, like {@code close} or {@code close 1w}. */
  String named(String line) {
    return isMade() ? line + " " + bars.timeframe() : line;
  }

  /** Returns at each row of the data set the latest value that was known when that row ended. */
  Column byDataSet(Column values) {
    if (resampling == null) {
      return values;
    }
    double[] known = new double[resampling.base().size()];
    Arrays.setAll(
        known, row -> resampling.latest(row) < 0 ? Double.NaN : values.at(resampling.latest(row)));
    return Column.of(known);
  }
}
