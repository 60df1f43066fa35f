package stratlab.analytics;

import java.util.List;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;

/** How far the account fell, how long, and what it rose. */
final class DrawdownMetrics {
  private static final String NEVER_FELL = "the value never fell below its peak";

  private DrawdownMetrics() {}

  static void addTo(Measures measures, MetricInput input, Drawdowns drawdowns) {
    boolean fell = drawdowns.count() > 0;
    measures.put("max_drawdown", drawdowns.greatest());
    measures.put("max_drawdown_money", drawdowns.greatestMoney());
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
    measures.put("max_run_up", runUp(input.equity()));
  }

  private static double closedTradeDrawdown(double start, List<Trade> trades) {
    double value = start;
    double peak = start;
    double greatest = 0;
    for (Trade trade : trades) {
      value += trade.pnlNet();
      peak = Math.max(peak, value);
      greatest = Math.max(greatest, (peak - value) / peak);
    }
    return greatest;
  }

  private static Figure runUp(EquityCurve equity) {
    double low = equity.start();
    double greatest = 0;
    for (int bar = 0; bar < equity.size(); bar++) {
      double value = equity.value(bar);
      low = Math.min(low, value);
      greatest = Math.max(greatest, (value - low) / low);
    }
    return low > 0 ? Figure.of(greatest) : Figure.none(DailyReturns.INSOLVENT);
  }
}
