package stratlab.analytics.breakdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Sum;

/** What the trades of each group add up to. */
public final class GroupSums {
  public static final String NOTHING_EARNED = "the trades earned nothing in sum";

  private final int[] trades;
  private final int[] won;
  private final Sum[] gains;
  private final Sum[] losses;

  GroupSums(int groups) {
    trades = new int[groups];
    won = new int[groups];
    gains = new Sum[groups];
    losses = new Sum[groups];
    for (int group = 0; group < groups; group++) {
      gains[group] = new Sum();
      losses[group] = new Sum();
    }
  }

  void add(int group, double profit) {
    trades[group]++;
    if (profit >= 0) {
      won[group]++;
      gains[group].add(profit);
    } else {
      losses[group].add(profit);
    }
  }

  /**
   * Returns a row for each group that has a trade or is a period.
   *
   * @param total the profit of all trades
   */
  List<Breakdown.Row> rows(Grouping grouping, double total) {
    List<Breakdown.Row> rows = new ArrayList<>();
    for (int group = 0; group < trades.length; group++) {
      if (trades[group] > 0 || grouping.returns != null) {
        rows.add(row(grouping, group, total));
      }
    }
    return rows;
  }

  private Breakdown.Row row(Grouping grouping, int group, double total) {
    int count = trades[group];
    double net = gains[group].value() + losses[group].value();
    Reasons reasons = new Reasons();
    Figure factor = Figure.ratio(gains[group].value(), -losses[group].value(), TradeTally.NO_LOSS);
    return new Breakdown.Row(
        grouping.labels.get(group),
        count,
        reasons.heard(Figure.ratio(won[group], count, TradeTally.NONE)),
        net + 0.0,
        reasons.heard(Figure.ratio(net, count, TradeTally.NONE)),
        reasons.heard(count == 0 ? Figure.none(TradeTally.NONE) : factor),
        reasons.heard(total > 0 ? Figure.of(net / total) : Figure.none(NOTHING_EARNED)),
        grouping.returns == null ? null : reasons.heard(earned(grouping.returns[group])),
        reasons.text());
  }

  private static Figure earned(double value) {
    return Double.isNaN(value) ? Figure.none(DailyReturns.INSOLVENT) : Figure.of(value);
  }

  /** Collects why figures of a row are undefined, each reason once. */
  private static final class Reasons {
    private final List<String> reasons = new ArrayList<>();

    @Nullable Double heard(Figure figure) {
      String reason = figure.reason();
      if (reason != null && !reasons.contains(reason)) {
        reasons.add(reason);
      }
      return figure.value();
    }

    @Nullable String text() {
      return reasons.isEmpty() ? null : String.join("; ", reasons);
    }
  }
}
