package stratlab.analytics;

import stratlab.trading.Trades;

/** How far the account fell, how long, and what it rose. */
final class DrawdownMetrics {
  private static final String NEVER_FELL = "the value never fell below its peak";

  private DrawdownMetrics() {}

  static void addTo(Measures measures, MetricInput input, Drawdowns drawdowns, Levels levels) {
    boolean fell = drawdowns.count() > 0;
    addHeadlines(measures, drawdowns);
    measures.put("longest_drawdown_days", drawdowns.longestDays());
    measures.put(
        "average_drawdown", fell ? Figure.of(drawdowns.averageDepth()) : Figure.none(NEVER_FELL));
    measures.put(
        "average_drawdown_days",
        fell ? Figure.of(drawdowns.averageDays()) : Figure.none(NEVER_FELL));
    measures.put("drawdowns", drawdowns.count());
    measures.put("current_drawdown", drawdowns.current());
    measures.put("time_under_water", drawdowns.shareUnder());
    measures.put("ulcer_index", drawdowns.ulcer());
    measures.put(
        "closed_trade_drawdown", closedTradeDrawdown(input.equity().start(), input.trades()));
    measures.put("max_run_up", levels.runUp());
  }

  static void addHeadlines(Measures measures, Drawdowns drawdowns) {
    measures.put("max_drawdown", drawdowns.greatest());
    measures.put("max_drawdown_money", drawdowns.greatestMoney());
  }

  private static double closedTradeDrawdown(double start, Trades trades) {
    double value = start;
    double peak = start;
    double greatest = 0;
    for (int i = 0; i < trades.size(); i++) {
      value += trades.pnlNet(i);
      peak = Math.max(peak, value);
      greatest = Math.max(greatest, (peak - value) / peak);
    }
    return greatest;
  }
}
