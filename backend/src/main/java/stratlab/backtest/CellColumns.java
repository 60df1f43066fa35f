package stratlab.backtest;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import stratlab.analytics.SweepFigures;

/**
 * What is kept of each cell of a stretch: a column of each metric of {@link SweepFigures}, and of
 * the cells that were picked for it the sums of their returns by block. Written by several threads,
 * each to cells of its own, faults aside.
 */
public final class CellColumns {
  private final int cells;
  private final double[][] metrics;
  private final double[] blocks;
  private final Map<Integer, String> faults = new TreeMap<>();

  /** Makes the columns of a number of cells, nothing in them defined. */
  public CellColumns(int cells) {
    this.cells = cells;
    this.metrics = new double[SweepFigures.KEYS.size()][cells];
    this.blocks = new double[cells * SweepFigures.BLOCK_SUMS];
    for (double[] metric : metrics) {
      Arrays.fill(metric, Double.NaN);
    }
    Arrays.fill(blocks, Double.NaN);
  }

  public int cells() {
    return cells;
  }

  /** Returns the column of a metric, by its place in {@link SweepFigures#KEYS}; NaN: undefined. */
  public double[] metric(int place) {
    return metrics[place];
  }

  /**
   * Returns number, sum and sum of squares of the daily returns of each block, {@link
   * SweepFigures#BLOCK_SUMS} numbers a cell; NaN where the cell was not asked for them.
   */
  public double[] blocks() {
    return blocks;
  }

  /** Says why a cell has no result. */
  public synchronized void fail(int cell, String reason) {
    faults.put(cell, reason);
  }

  /** Returns why cells have no result, by their place in the stretch. */
  public synchronized Map<Integer, String> faults() {
    return Map.copyOf(faults);
  }
}
