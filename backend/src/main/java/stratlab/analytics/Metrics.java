package stratlab.analytics;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of this project, by one set of conventions: values are marked at the close after all
 * costs, returns are sampled daily (UTC), a year has 252 trading days or 365 where weekends trade,
 * deviations divide by n - 1, the risk-free rate is 0, and what is undefined is null with a reason.
 */
public final class Metrics {
  private Metrics() {}

  /** Returns every metric of the catalogue, in its order. */
  public static List<Metric> of(MetricInput input) {
    DailyReturns daily = DailyReturns.of(input.equity(), input.traded().timeframe());
    Drawdowns drawdowns = Drawdowns.of(input.equity());
    Measures measures = new Measures();
    ReturnMetrics.addTo(measures, input, daily);
    DrawdownMetrics.addTo(measures, input, drawdowns);
    RiskMetrics.addTo(measures, input.equity(), daily);
    TradeSides trades = TradeSides.of(input.trades());
    TradeMetrics.addTo(measures, input, trades, daily.years());
    TradeRatioMetrics.addTo(measures, trades);
    RatioMetrics.addTo(measures, daily, drawdowns);
    BenchmarkMetrics.addTo(measures, input, daily);
    CostMetrics.addTo(measures, input, daily.years());
    if (measures.size() != MetricCatalog.list().size()) {
      throw new IllegalStateException("a metric is measured that the catalogue does not know");
    }
    List<Metric> metrics = new ArrayList<>();
    for (MetricDefinition definition : MetricCatalog.list()) {
      String sampling = sampling(definition, daily);
      metrics.add(Metric.of(definition, measures.taken(definition.key()), sampling));
    }
    return List.copyOf(metrics);
  }

  private static String sampling(MetricDefinition definition, DailyReturns daily) {
    return switch (definition.sampling()) {
      case WINDOW -> "first and last value";
      case BAR -> "every bar";
      case DAY -> daily.sampling();
      case CALENDAR -> "UTC calendar, incomplete periods included";
      case TRADE -> "closed trades";
    };
  }
}
