package stratlab.analytics;

import java.util.function.Function;
import stratlab.trading.Direction;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trades;

/** What trading cost, and how much was traded. */
final class CostMetrics {
  private final Sums all = new Sums();
  private final Sums longs = new Sums();
  private final Sums shorts = new Sums();

  private CostMetrics(MetricInput input) {
    Trades trades = input.trades();
    for (int i = 0; i < trades.size(); i++) {
      all.add(trades, i);
      of(trades.direction(i)).add(trades, i);
    }
    for (OpenTrade trade : input.open()) {
      all.add(trade);
      of(trade.direction()).add(trade);
    }
  }

  static void addTo(Measures measures, MetricInput input, double meanValue, double years) {
    CostMetrics metrics = new CostMetrics(input);
    metrics.put(measures, "commission_paid", sums -> Figure.of(sums.paid));
    metrics.put(measures, "commission_share", Sums::share);
    metrics.put(measures, "average_commission", Sums::average);
    metrics.put(measures, "traded_value", sums -> Figure.of(sums.value));
    measures.put(
        "turnover",
        meanValue > 0
            ? Figure.of(metrics.all.value / meanValue / years)
            : Figure.none(DailyReturns.INSOLVENT));
  }

  private void put(Measures measures, String key, Function<Sums, Figure> measure) {
    measures.sides(key, measure.apply(all), measure.apply(longs), measure.apply(shorts));
  }

  private Sums of(Direction side) {
    return side == Direction.LONG ? longs : shorts;
  }

  private static final class Sums {
    int closed;
    double closedPaid;
    double paid;
    double earned;
    double value;

    void add(Trades trades, int trade) {
      closed++;
      closedPaid += trades.commission(trade);
      paid += trades.commission(trade);
      earned += Math.max(trades.pnl(trade), 0);
      double units = Math.abs(trades.signedSize(trade));
      value += units * (trades.entryPrice(trade) + trades.exitPrice(trade));
    }

    void add(OpenTrade trade) {
      paid += trade.commission();
      value += trade.size() * trade.entryPrice();
    }

    Figure share() {
      return Figure.ratio(closedPaid, earned, "no trade earned anything before costs");
    }

    Figure average() {
      return Figure.ratio(closedPaid, closed, TradeTally.NONE);
    }
  }
}
