package stratlab.sweep.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stratlab.sweep.spec.Rule;

/**
 * Cells in the order of a metric.
 *
 * @param total rows of the table
 * @param matching rows that pass the filters and have the metric
 * @param rows those asked for
 */
public record Ranking(int total, int matching, List<ResultRow> rows) {
  public Ranking {
    rows = List.copyOf(rows);
  }

  /** Which rows come first. Equal ones come in the order of their cells; undefined ones never. */
  public enum Order {
    BEST,
    WORST,
    ASCENDING,
    DESCENDING
  }

  /**
   * Ranks the rows of a table that have no fault, have the metric and pass the rules. Takes a time
   * that grows with the rows; only those asked for become objects.
   *
   * @param filters on metrics, besides those of the spec
   * @param offset from 0
   * @throws IllegalArgumentException when a metric is unknown, or the best or worst are asked for
   *     by one that neither way is better
   */
  public static Ranking of(
      ResultTable table, String metric, Order order, List<Rule> filters, int offset, int limit) {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException(
          "rows %d and %d more cannot be asked for; both start from 0".formatted(offset, limit));
    }
    RankedRows ranked = RankedRows.of(table, metric, filters);
    boolean descending = descends(order, ranked);
    int from = Math.min(offset, ranked.size());
    int to = (int) Math.min((long) offset + limit, ranked.size());
    int[] rows = ranked.ordered(descending, IntStream.range(from, to).toArray());
    return new Ranking(
        table.rows(), ranked.size(), Arrays.stream(rows).mapToObj(table::row).toList());
  }

  private static boolean descends(Order order, RankedRows ranked) {
    return switch (order) {
      case BEST -> ranked.bestDescends();
      case WORST -> !ranked.bestDescends();
      case ASCENDING -> false;
      case DESCENDING -> true;
    };
  }
}
