package stratlab.analytics;

import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trade;

/** What trading cost, and how much was traded. */
final class CostMetrics {
  private final MetricInput input;

  private CostMetrics(MetricInput input) {
    this.input = input;
  }

  static void addTo(Measures measures, MetricInput input, double years) {
    CostMetrics metrics = new CostMetrics(input);
    measures.sides("commission_paid", side -> Figure.of(metrics.sums(side).paid));
    measures.sides("commission_share", side -> metrics.sums(side).share());
    measures.sides("average_commission", side -> metrics.sums(side).average());
    measures.sides("traded_value", side -> Figure.of(metrics.sums(side).value));
    double traded = metrics.sums(null).value;
    measures.put("turnover", turnover(input.equity(), traded, years));
  }

  private static Figure turnover(EquityCurve equity, double traded, double years) {
    double sum = 0;
    for (int bar = 0; bar < equity.size(); bar++) {
      sum += equity.value(bar);
    }
    return sum > 0
        ? Figure.of(traded / (sum / equity.size()) / years)
        : Figure.none(DailyReturns.INSOLVENT);
  }

  private Sums sums(@Nullable Direction side) {
    Sums sums = new Sums();
    for (Trade trade : input.trades()) {
      if (side == null || side == trade.direction()) {
        sums.add(trade);
      }
    }
    for (OpenTrade trade : input.open()) {
      if (side == null || side == trade.direction()) {
        sums.paid += trade.commission();
        sums.value += trade.size() * trade.entryPrice();
      }
    }
    return sums;
  }

  private static final class Sums {
    int closed;
    double closedPaid;
    double paid;
    double earned;
    double value;

    void add(Trade trade) {
      closed++;
      closedPaid += trade.commission();
      paid += trade.commission();
      earned += Math.max(trade.pnl(), 0);
      value += trade.size() * (trade.entryPrice() + trade.exitPrice());
    }

    Figure share() {
      return Figure.ratio(closedPaid, earned, "no trade earned anything before costs");
    }

    Figure average() {
      return Figure.ratio(closedPaid, closed, TradeTally.NONE);
    }
  }
}
