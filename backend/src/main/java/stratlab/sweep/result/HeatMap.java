package stratlab.sweep.result;

import java.util.Map;
import stratlab.sweep.spec.Axis;

/**
 * A metric over two axes. Where an axis has more than 250 values, neighbours share a field, which
 * shows the best of them (or their mean), as of cells that differ in the other axes.
 *
 * @param x with the first value of each field
 * @param xStep how many values a field stands for, 1 or more
 * @param values by the index of y, then of x; NaN where no cell has it
 * @param cells by y, then x: the cell that the value is of, -1 where it is none or a mean
 * @param counts by y, then x: how many cells stand behind a value
 */
@SuppressWarnings("ArrayRecordComponent") // columns: read by index, never compared
public record HeatMap(
    Axis x,
    Axis y,
    int xStep,
    int yStep,
    String metric,
    double[][] values,
    int[][] cells,
    int[][] counts) {
  /** What stands for the cells that differ in the other axes. */
  public sealed interface Others {
    /** The best of them. */
    record Best() implements Others {}

    /** Their mean. */
    record Mean() implements Others {}

    /**
     * The one with given values.
     *
     * @param indices by the name of the axis, the index of its value; axes not named are taken at
     *     the best cell of the table by the metric that the sweep ranks by, whatever the map shows,
     *     so that the maps of all metrics are of the same cells
     */
    record Fixed(Map<String, Integer> indices) implements Others {
      public Fixed {
        indices = Map.copyOf(indices);
      }
    }
  }

  /**
   * Lays the cells that are ranked over two axes.
   *
   * @throws IllegalArgumentException when an axis, a metric or a fixed value is unknown, both axes
   *     are the same, or the best are asked for by a metric that neither way is better
   */
  public static HeatMap of(ResultTable table, String x, String y, String metric, Others others) {
    return new HeatMapMaker(table, x, y, metric).map(others);
  }
}
