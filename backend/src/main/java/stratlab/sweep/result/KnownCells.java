package stratlab.sweep.result;

import java.util.Map;
import stratlab.backtest.CellColumns;
import stratlab.sweep.run.SweepRun;

/** Results of other sweeps that can be taken over. Asked by one thread at a time. */
@FunctionalInterface
public interface KnownCells {
  /** Knows none. */
  KnownCells NONE = (_, _, _, _, _) -> false;

  /**
   * Copies the results of a cell, if they are known and complete.
   *
   * @param study see {@link SweepRun#studyIdAt}
   * @param params of the cell
   * @param withSums whether its sums by block are wanted too
   * @return whether they were known
   */
  boolean copy(
      String study, Map<String, Object> params, boolean withSums, CellColumns into, int at);
}
