package stratlab.sweep.walkforward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.Metric;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.market.Column;

/**
 * What a walk forward needs to know of the run of a test.
 *
 * @param times of its bars, UTC epoch milliseconds
 * @param values of the account after them
 * @param metrics those of a sweep that a single run has, by key; null where undefined
 * @param won how many of its closed trades had a profit of 0 or more
 */
record OutOfSampleRun(
    Column times, Column values, Map<String, @Nullable Double> metrics, double trades, double won) {

  /**
   * Runs a test.
   *
   * @throws stratlab.backtest.CannotRun when the data has nothing to run on
   * @throws stratlab.backtest.Cancelled when it was told to stop
   */
  static OutOfSampleRun of(Backtests backtests, BacktestSpec spec, BooleanSupplier goOn) {
    BacktestReport report = backtests.run(spec, (_, _) -> goOn.getAsBoolean());
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    for (String key : SweepFigures.KEYS) {
      report.metrics().stream()
          .filter(metric -> metric.key().equals(key))
          .forEach(metric -> metrics.put(key, metric.all()));
    }
    return new OutOfSampleRun(
        report.equity().time(),
        report.equity().value(),
        metrics,
        count(report.metrics(), "trades"),
        count(report.metrics(), "winning_trades"));
  }

  private static double count(List<Metric> metrics, String key) {
    return metrics.stream()
        .filter(metric -> metric.key().equals(key))
        .map(Metric::all)
        .mapToDouble(count -> count == null ? 0 : count)
        .sum();
  }

  /** Returns the money that is left. */
  double end() {
    return values.at(values.size() - 1);
  }
}
