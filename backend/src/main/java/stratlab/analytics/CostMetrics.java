package stratlab.analytics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.OrderCounts;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.trading.Direction;
import stratlab.trading.OpenTrade;

/** What trading cost, and how much was traded. */
final class CostMetrics {
  private final Sums all = new Sums();
  private final Sums longs = new Sums();
  private final Sums shorts = new Sums();

  private CostMetrics(TradeColumns trades, List<OpenTrade> open) {
    for (int i = 0; i < trades.count; i++) {
      all.add(trades, i);
      (trades.isLong[i] ? longs : shorts).add(trades, i);
    }
    for (OpenTrade trade : open) {
      all.add(trade);
      (trade.direction() == Direction.LONG ? longs : shorts).add(trade);
    }
  }

  static void addTo(
      Measures measures, TradeColumns trades, MetricInput input, double meanValue, double years) {
    CostMetrics metrics = new CostMetrics(trades, input.open());
    OrderCounts orders = input.orders();
    metrics.put(
        measures, "slippage", orders == null ? null : orders.slippage(), OrderMetrics.UNKNOWN);
    metrics.put(
        measures, "interest", input.interest(), "what the run paid in interest is not known");
    metrics.put(measures, "commission_paid", sums -> Figure.of(sums.paid));
    metrics.put(measures, "commission_share", Sums::share);
    metrics.put(measures, "average_commission", Sums::average);
    metrics.put(measures, "traded_value", sums -> Figure.of(sums.value));
    metrics.put(measures, "traded_units", sums -> Figure.of(sums.units));
    metrics.put(measures, "max_position", sums -> Figure.of(sums.largest));
    metrics.put(measures, "max_position_value", sums -> Figure.of(sums.largestValue));
    measures.put(
        "turnover",
        meanValue > 0
            ? Figure.of(metrics.all.value / meanValue / years)
            : Figure.none(DailyReturns.INSOLVENT));
  }

  /** Puts a cost of the whole run, and how it compares with what the trades earned. */
  private void put(Measures measures, String cost, @Nullable Double paid, String whenUnknown) {
    Figure none = Figure.none(whenUnknown);
    measures.put(cost + "_paid", paid == null ? none : Figure.of(paid));
    measures.put(cost + "_share", paid == null ? none : all.ofEarned(paid));
  }

  private void put(Measures measures, String key, Function<Sums, Figure> measure) {
    measures.sides(key, measure.apply(all), measure.apply(longs), measure.apply(shorts));
  }

  private static final class Sums {
    int closed;
    double closedPaid;
    double paid;
    double earned;
    double value;
    double units;
    double largest;
    double largestValue;

    void add(TradeColumns trades, int trade) {
      closed++;
      closedPaid += trades.commission[trade];
      paid += trades.commission[trade];
      earned += Math.max(trades.gross[trade], 0);
      value += trades.units[trade] * (trades.entryPrice[trade] + trades.exitPrice[trade]);
      units += 2 * trades.units[trade];
      hold(trades.units[trade], trades.entryValue(trade));
    }

    void add(OpenTrade trade) {
      paid += trade.commission();
      value += trade.size() * trade.entryPrice();
      units += trade.size();
      hold(trade.size(), trade.size() * Math.abs(trade.entryPrice()));
    }

    private void hold(double size, double money) {
      largest = Math.max(largest, size);
      largestValue = Math.max(largestValue, money);
    }

    Figure share() {
      return ofEarned(closedPaid);
    }

    Figure ofEarned(double cost) {
      return Figure.ratio(cost, earned, "no trade earned anything before costs");
    }

    Figure average() {
      return Figure.ratio(closedPaid, closed, TradeTally.NONE);
    }
  }
}
