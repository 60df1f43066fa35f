package stratlab.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.Excursions;
import stratlab.analytics.series.OrderCounts;
import stratlab.analytics.series.SignalCounts;
import stratlab.market.Bars;
import stratlab.trading.Costs;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trade;

/**
 * What metrics are made of.
 *
 * @param equity one point a strategy bar of the window, at least one
 * @param trades in the order of closing; a list that nobody changes any more
 * @param traded the bars of the data set that is traded: the benchmark of buy and hold
 * @param costs of the benchmark: its commission and what a unit is
 * @param excursions of the trades; null leaves the metrics of these undefined
 * @param interest paid for positions held over days, 0 or more; null leaves its metrics undefined
 * @param orders what became of them; null leaves the metrics of these undefined
 * @param signals what became of them; null leaves the metrics of these undefined
 */
public record MetricInput(
    EquityCurve equity,
    List<Trade> trades,
    List<OpenTrade> open,
    Bars traded,
    Costs costs,
    @Nullable Excursions excursions,
    @Nullable Double interest,
    @Nullable OrderCounts orders,
    @Nullable SignalCounts signals) {
  public MetricInput {
    if (equity.size() == 0) {
      throw new IllegalArgumentException("a run without a bar has no figures");
    }
    if (excursions != null && excursions.size() != trades.size()) {
      throw new IllegalArgumentException(
          "%d trades have %d excursions".formatted(trades.size(), excursions.size()));
    }
    open = List.copyOf(open);
  }

  /**
   * Takes a run of which only trades and values are known.
   *
   * @param commission a fraction a side, for the benchmark
   */
  public MetricInput(
      EquityCurve equity,
      List<Trade> trades,
      List<OpenTrade> open,
      Bars traded,
      double commission) {
    this(equity, trades, open, traded, Costs.percent(commission), null, null, null, null);
  }
}
