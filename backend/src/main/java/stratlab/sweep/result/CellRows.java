package stratlab.sweep.result;

import java.util.Arrays;
import java.util.Map;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.CellColumns;

/** Rows of columns, moved as a whole. */
public final class CellRows {
  private CellRows() {}

  /** Copies the results of a cell. */
  public static void copy(CellColumns from, int row, CellColumns into, int at) {
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      into.metric(metric)[at] = from.metric(metric)[row];
    }
    System.arraycopy(
        from.blocks(),
        row * SweepFigures.BLOCK_SUMS,
        into.blocks(),
        at * SweepFigures.BLOCK_SUMS,
        SweepFigures.BLOCK_SUMS);
    String fault = from.faults().get(row);
    if (fault != null) {
      into.fail(at, fault);
    }
  }

  /** Copies the results of all cells. */
  public static void copyAll(CellColumns from, CellColumns into, int at) {
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      System.arraycopy(from.metric(metric), 0, into.metric(metric), at, from.cells());
    }
    System.arraycopy(
        from.blocks(), 0, into.blocks(), at * SweepFigures.BLOCK_SUMS, from.blocks().length);
    from.faults().forEach((cell, reason) -> into.fail(at + cell, reason));
  }

  /** Forgets the sums by block of a cell. */
  public static void clearBlocks(CellColumns columns, int row) {
    int from = row * SweepFigures.BLOCK_SUMS;
    Arrays.fill(columns.blocks(), from, from + SweepFigures.BLOCK_SUMS, Double.NaN);
  }

  /**
   * Takes the results of a cell over, so that they are as if they had been computed here.
   *
   * @param withBlocks whether its sums by block are wanted
   * @return whether they were known, the sums included where they are wanted
   */
  public static boolean take(
      KnownCells known,
      String study,
      Map<String, Object> params,
      CellColumns into,
      int at,
      boolean withBlocks) {
    if (!known.copy(study, params, withBlocks, into, at)) {
      return false;
    }
    if (!withBlocks) {
      clearBlocks(into, at);
      return true;
    }
    return !Double.isNaN(into.blocks()[at * SweepFigures.BLOCK_SUMS]);
  }
}
