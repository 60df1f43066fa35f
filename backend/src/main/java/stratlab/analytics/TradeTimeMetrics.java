package stratlab.analytics;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.Exposure;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.trading.Direction;
import stratlab.trading.OpenTrade;

/** How long trades were held and how often there was one; for all, the long and the short ones. */
final class TradeTimeMetrics {
  private static final double DAYS_OF_YEAR = 365.25;

  private final Measures measures;
  private final TradeSides sides;

  private TradeTimeMetrics(Measures measures, TradeSides sides) {
    this.measures = measures;
    this.sides = sides;
  }

  static void addTo(Measures measures, MetricInput input, TradeSides sides, DailyReturns daily) {
    TradeTimeMetrics metrics = new TradeTimeMetrics(measures, sides);
    metrics.addLengths("bars", TradeTally::bars);
    metrics.addLengths("days", TradeTally::days);
    metrics.addFrequencies(daily);
    measures.sides("open_trades", side -> Figure.of(open(input, side)));
    Exposure exposure = Exposure.of(input.equity().times(), sides.columns(), input.open());
    measures.sides("exposure", side -> Figure.of(exposure.share(side)));
  }

  private void addLengths(String unit, Function<TradeTally, TradeTally.Lengths> lengths) {
    add(unit, tally -> lengths.apply(tally).all, TradeTally.NONE);
    add(unit + "_won", tally -> lengths.apply(tally).won, TradeTally.NO_WIN);
    add(unit + "_lost", tally -> lengths.apply(tally).lost, TradeTally.NO_LOSS);
  }

  private void add(String name, Function<TradeTally, double[]> column, String whenNone) {
    sides.put(measures, "average_" + name, column, whenNone, Statistics::mean);
    sides.put(measures, "median_" + name, column, whenNone, Statistics::median);
    sides.put(measures, "shortest_" + name, column, whenNone, Statistics::least);
    sides.put(measures, "longest_" + name, column, whenNone, Statistics::greatest);
  }

  private void addFrequencies(DailyReturns daily) {
    double weeks = daily.years() * DAYS_OF_YEAR / 7;
    double months = daily.years() * 12;
    sides.put(
        measures,
        "trades_per_day",
        tally ->
            daily.isOfDays()
                ? Figure.of((double) tally.count() / daily.size())
                : Figure.none(ReturnMetrics.TOO_LONG));
    sides.put(measures, "trades_per_week", tally -> Figure.of(tally.count() / weeks));
    sides.put(measures, "trades_per_month", tally -> Figure.of(tally.count() / months));
  }

  private static int open(MetricInput input, @Nullable Direction side) {
    int count = 0;
    for (OpenTrade trade : input.open()) {
      count += side == null || trade.direction() == side ? 1 : 0;
    }
    return count;
  }
}
