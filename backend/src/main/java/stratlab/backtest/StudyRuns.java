package stratlab.backtest;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Runs cells of a study one after the other, with room that it uses again. For one thread. */
public final class StudyRuns {
  /**
   * Runs cells and writes what is kept of them. What is wrong with one cell (its strategy refuses
   * the values, looks ahead, fails) is noted for it alone.
   *
   * @param params of each cell a value of every parameter, as in {@link BacktestSpec#params}
   * @param withBlocks the cells, from 0, of which sums by block are wanted
   * @param into where the first cell goes to {@code at}
   * @param goOn asked between cells and during long ones; false stops
   * @throws Cancelled when it was told to stop
   */
  public void run(
      List<Map<String, Object>> params,
      BitSet withBlocks,
      CellColumns into,
      int at,
      BooleanSupplier goOn) {
    throw new UnsupportedOperationException("not there yet");
  }
}
