package stratlab.analytics;

import stratlab.analytics.series.AccountExtremes;
import stratlab.analytics.series.Drawdown;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.statistics.Figure;

/** How far the account fell, how long, and what it rose. */
final class DrawdownMetrics {
  private static final double DAY = 86_400_000;
  private static final String NEVER_FELL = "the value never fell below its peak";

  private DrawdownMetrics() {}

  static void addTo(
      Measures measures,
      TradeColumns trades,
      Drawdowns drawdowns,
      AccountExtremes levels,
      double start) {
    boolean fell = drawdowns.count() > 0;
    addHeadlines(measures, drawdowns);
    measures.put("longest_drawdown_days", drawdowns.longestDays());
    measures.put(
        "average_drawdown", fell ? Figure.of(drawdowns.averageDepth()) : Figure.none(NEVER_FELL));
    measures.put(
        "average_drawdown_days",
        fell ? Figure.of(drawdowns.averageDays()) : Figure.none(NEVER_FELL));
    addDeepest(measures, drawdowns);
    measures.put("drawdowns", drawdowns.count());
    measures.put("current_drawdown", drawdowns.current());
    measures.put("time_under_water", drawdowns.shareUnder());
    measures.put("closed_trade_drawdown", closedTradeDrawdown(start, trades));
    measures.put("max_run_up", levels.runUp());
  }

  static void addHeadlines(Measures measures, Drawdowns drawdowns) {
    measures.put("max_drawdown", drawdowns.greatest());
    measures.put("max_drawdown_money", drawdowns.greatestMoney());
  }

  private static void addDeepest(Measures measures, Drawdowns drawdowns) {
    Figure down = Figure.none(NEVER_FELL);
    Figure up = down;
    if (drawdowns.count() > 0) {
      Drawdown deepest = drawdowns.deepest().getFirst();
      Long recovery = deepest.recoveryTime();
      down = Figure.of((deepest.troughTime() - deepest.peakTime()) / DAY);
      up =
          recovery == null
              ? Figure.none("the peak was not reached again")
              : Figure.of((recovery - deepest.troughTime()) / DAY);
    }
    measures.put("max_drawdown_days_down", down);
    measures.put("max_drawdown_days_to_recover", up);
  }

  private static double closedTradeDrawdown(double start, TradeColumns trades) {
    double value = start;
    double peak = start;
    double greatest = 0;
    for (double profit : trades.net) {
      value += profit;
      peak = Math.max(peak, value);
      greatest = Math.max(greatest, (peak - value) / peak);
    }
    return greatest;
  }
}
