package stratlab.analytics;

import stratlab.analytics.backtrader.DrawDownAnalyzer;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.market.Bars;
import stratlab.market.Column;

/** What buying the first data set and holding it would have shown: the figures of the benchmark. */
final class HeldMetrics {
  private static final String NOT_POSITIVE = "a close is not above 0";

  private HeldMetrics() {}

  /**
   * Adds the figures.
   *
   * @param returns of the days on which the benchmark has one
   */
  static void addTo(Measures measures, MetricInput input, DailyReturns daily, double[] returns) {
    double root = Math.sqrt(daily.perYear());
    double deviation = Statistics.sampleDeviation(returns);
    measures.put(
        "benchmark_cagr",
        daily.compounded(growth(measures.all("buy_and_hold_return"), daily.years())));
    Figure volatility =
        returns.length < 2 ? Figure.none(BenchmarkMetrics.FEW) : Figure.of(deviation * root);
    Figure sharpe =
        volatility.value() == null
            ? volatility
            : Figure.ratio(Statistics.mean(returns) * root, deviation, BenchmarkMetrics.STEADY);
    measures.put("benchmark_volatility", volatility);
    measures.put("benchmark_sharpe", sharpe);
    measures.put("benchmark_max_drawdown", drawdown(input));
    measures.put("active_sharpe", measures.all("sharpe").minus(sharpe));
  }

  private static Figure growth(Figure total, double years) {
    Double gained = total.value();
    if (gained == null) {
      return total;
    }
    return gained > -1 ? Figure.of(Math.pow(1 + gained, 1 / years) - 1) : Figure.none(NOT_POSITIVE);
  }

  private static Figure drawdown(MetricInput input) {
    Bars traded = input.traded();
    int first = traded.rowAtOrAfter(input.equity().time(0));
    int last = traded.rowAtOrAfter(input.equity().time(input.equity().size() - 1) + 1);
    if (first >= last) {
      return Figure.none(ReturnMetrics.NO_BAR);
    }
    Column closes = traded.close().rows(first, last);
    DrawDownAnalyzer falls = new DrawDownAnalyzer();
    ColumnBlock.readAll(closes, falls);
    return falls.isOfPositive() ? Figure.of(falls.greatest()) : Figure.none(NOT_POSITIVE);
  }
}
