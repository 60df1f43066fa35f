package stratlab.analytics;

import java.util.ArrayList;
import java.util.List;
import stratlab.analytics.series.AccountExtremes;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.Leverage;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.series.Ulcer;

/**
 * The figures of this project, by one set of conventions: values are marked at the close after all
 * costs, returns are sampled daily (UTC), a year has 252 trading days or 365 where weekends trade,
 * deviations divide by n - 1, the risk-free rate is 0, and what is undefined is null with a reason.
 */
public final class Metrics {
  private Metrics() {}

  /** Returns every metric of the catalogue, in its order. */
  public static List<Metric> of(MetricInput input) {
    return of(input, Basis.of(input));
  }

  static List<Metric> of(MetricInput input, Basis basis) {
    DailyReturns daily = basis.daily();
    TradeColumns trades = basis.trades();
    AccountExtremes levels = basis.levels();
    Leverage leverage = basis.leverage();
    Drawdowns drawdowns = basis.drawdowns();
    double start = input.equity().start();
    Ulcer ulcer = basis.ulcer();
    Measures measures = new Measures();
    ReturnMetrics.addTo(measures, input, daily, levels);
    DrawdownMetrics.addTo(measures, trades, drawdowns, levels, start);
    OrderMetrics.addTo(measures, input);
    RiskMetrics.addTo(measures, daily, leverage);
    TradeSides sides = TradeSides.of(trades);
    TradeMetrics.addTo(measures, sides);
    ExcursionMetrics.addTo(measures, sides, input.excursions());
    TradeTimeMetrics.addTo(measures, input, sides, daily);
    TradeRatioMetrics.addTo(measures, sides, start);
    measures.put("ulcer_index", ulcer.index());
    RatioMetrics.addTo(measures, daily, drawdowns, ulcer);
    GrowthMetrics.addTo(measures, daily, start);
    TailRatioMetrics.addTo(measures, daily, start);
    BenchmarkMetrics.addTo(measures, input, daily);
    CostMetrics.addTo(measures, trades, input, levels.mean(), daily.years());
    List<Metric> metrics = listed(measures, daily);
    if (metrics.size() != MetricCatalog.list().size()) {
      throw new IllegalStateException("a metric of the catalogue is not measured");
    }
    return metrics;
  }

  /**
   * Returns the few metrics that cost next to nothing beside a run, in the order of the catalogue:
   * totals, maximum drawdown, Sharpe ratio and the plain figures of the closed trades. They equal
   * those of {@link #of}.
   */
  public static List<Metric> headline(MetricInput input) {
    DailyReturns daily = DailyReturns.of(input.equity(), input.traded().timeframe());
    TradeSides trades = TradeSides.of(TradeColumns.of(input.trades()));
    Measures measures = new Measures();
    ReturnMetrics.addHeadlines(measures, input, daily);
    DrawdownMetrics.addHeadlines(measures, Drawdowns.of(input.equity()));
    RatioMetrics.addHeadlines(measures, daily);
    TradeMetrics.addHeadlines(measures, trades);
    TradeRatioMetrics.addHeadlines(measures, trades);
    return listed(measures, daily);
  }

  private static List<Metric> listed(Measures measures, DailyReturns daily) {
    List<Metric> metrics = new ArrayList<>();
    for (MetricDefinition definition : MetricCatalog.list()) {
      if (measures.has(definition.key())) {
        String sampling = sampling(definition, daily);
        metrics.add(Metric.of(definition, measures.taken(definition.key()), sampling));
      }
    }
    if (metrics.size() != measures.size()) {
      throw new IllegalStateException("a metric is measured that the catalogue does not know");
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
      case ORDER -> "every order";
    };
  }
}
