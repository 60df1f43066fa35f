package stratlab.analytics.breakdown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.Statistics;

/**
 * The closed trades by one of their traits. A trade is in exactly one row.
 *
 * @param key its name in code, like {@code exit_reason}
 * @param name for people
 * @param note how trades are sorted, a sentence
 * @param rows in the order of the trait; groups without a trade are left out, unless they are
 *     periods of the window
 */
public record Breakdown(String key, String name, String note, List<Row> rows) {
  public Breakdown {
    rows = List.copyOf(rows);
  }

  /**
   * The trades of one group. Profits are in money, after costs; a profit of exactly 0 counts as
   * won.
   *
   * @param winRate a fraction; null without a trade
   * @param average profit of a trade; null without one
   * @param profitFactor gross profit over gross loss; null without a loss
   * @param share of the profit of all closed trades, a fraction that is below 0 for a group that
   *     lost; null when all of them together earned nothing
   * @param accountReturn what the account earned in the period, a fraction; null where the group is
   *     no period, or began with a value of 0 or less
   * @param reason why what is undefined is, clauses parted by semicolons; null when all is defined
   */
  public record Row(
      String label,
      int trades,
      @Nullable Double winRate,
      double netProfit,
      @Nullable Double average,
      @Nullable Double profitFactor,
      @Nullable Double share,
      @Nullable Double accountReturn,
      @Nullable String reason) {}

  /** Adds up the trades of each group. */
  public static Breakdown of(Grouping grouping, double[] profits) {
    GroupSums sums = new GroupSums(grouping.labels.size());
    for (int trade = 0; trade < profits.length; trade++) {
      sums.add(grouping.groups[trade], profits[trade]);
    }
    return new Breakdown(
        grouping.key, grouping.name, grouping.note, sums.rows(grouping, Statistics.sum(profits)));
  }
}
