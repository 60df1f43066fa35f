package stratlab.sweep;

import java.util.List;

/**
 * Cells in the order of a metric.
 *
 * @param total rows of the table
 * @param matching rows that pass the filters and have the metric
 * @param rows those asked for
 */
public record Ranking(int total, int matching, List<Row> rows) {
  /** Which rows come first. Equal ones come in the order of their cells; undefined ones never. */
  public enum Order {
    BEST,
    WORST,
    ASCENDING,
    DESCENDING
  }

  /**
   * Ranks the rows of a table. Takes a time that grows with the rows, and room with those asked
   * for.
   *
   * @param filters on metrics, besides those of the spec
   * @param offset from 0
   */
  public static Ranking of(
      ResultTable table, String metric, Order order, List<Rule> filters, int offset, int limit) {
    throw new UnsupportedOperationException("not there yet");
  }
}
