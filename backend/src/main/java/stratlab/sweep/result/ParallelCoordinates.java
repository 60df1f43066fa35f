package stratlab.sweep.result;

import java.util.Arrays;
import java.util.List;

/**
 * The rows that parallel coordinates draw: the best ones, and others spread evenly over the ranks
 * below, so that what is not good is seen too.
 *
 * @param rows the best first; by a metric that neither way is better, the greatest
 */
public record ParallelCoordinates(String metric, List<ResultRow> rows) {
  public ParallelCoordinates {
    rows = List.copyOf(rows);
  }

  /**
   * Selects rows of a table that are ranked.
   *
   * @param limit of rows, 1 or more: half of them are the best, the last is the worst; by a metric
   *     that neither way is better, all are spread
   * @throws IllegalArgumentException when the metric is unknown or the limit below 1
   */
  public static ParallelCoordinates of(ResultTable table, String metric, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(limit + " rows cannot be asked for; 1 is the least");
    }
    RankedRows ranked = RankedRows.of(table, metric);
    boolean directed = ranked.metric().hasDirection();
    int first = directed ? limit - limit / 2 : 0;
    int[] ranks = RankPicks.firstAndSpread(ranked.size(), first, limit);
    int[] rows = ranked.ordered(!directed || ranked.bestDescends(), ranks);
    return new ParallelCoordinates(metric, Arrays.stream(rows).mapToObj(table::row).toList());
  }
}
