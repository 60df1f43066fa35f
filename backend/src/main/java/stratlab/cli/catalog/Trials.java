package stratlab.cli.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;
import stratlab.market.catalog.DataSet;
import stratlab.strategy.StrategyDefinition;

/**
 * Runs strategies with their defaults, each on the first data sets on which it trades. They are
 * tried from each place of a list on: one that needs two data sets takes that one and the next.
 */
final class Trials {
  /**
   * In which order data sets are tried, pairs side by side: long daily series first, then bars
   * within the day. Others of the folder follow by name.
   */
  private static final List<String> ORDER =
      List.of(
          "sp500-daily",
          "usdcad-daily",
          "eurusd-daily",
          "usdchf-daily",
          "synthetic-north-daily",
          "synthetic-south-daily",
          "aapl-daily",
          "btcusd-1h",
          "btcusd-5m",
          "ethusd-5m",
          "synthetic-north-5m",
          "synthetic-south-5m");

  private final Backtests backtests;
  private final List<String> order;

  /**
   * Prepares trials.
   *
   * @param wanted the data sets to try, in this order; empty for those of the folder that can be
   *     read
   */
  Trials(Backtests backtests, List<String> wanted) {
    this.backtests = backtests;
    this.order = new ArrayList<>(wanted);
    if (wanted.isEmpty()) {
      List<String> names =
          backtests.data().list().stream().filter(DataSet::ready).map(DataSet::name).toList();
      order.addAll(ORDER);
      order.retainAll(names);
      names.stream().filter(name -> !order.contains(name)).forEach(order::add);
    }
  }

  /**
   * What came of a strategy.
   *
   * @param data the data set of each role; empty when there are too few
   * @param trades closed trades
   * @param open trades that the end of the data left open
   * @param millis how long the run took, reading the files included
   */
  record Trial(
      StrategyDefinition strategy,
      Map<String, String> data,
      int trades,
      int open,
      @Nullable Double totalReturn,
      @Nullable Double sharpe,
      @Nullable Double maxDrawdown,
      long millis) {
    boolean hasTraded() {
      return trades + open > 0;
    }
  }

  /** Returns the first trial with a trade, or the last one there was. */
  Trial of(StrategyDefinition strategy) {
    Trial trial = new Trial(strategy, Map.of(), 0, 0, null, null, null, 0);
    int roles = strategy.roles().size();
    for (int place = 0; place + roles <= order.size() && !trial.hasTraded(); place++) {
      trial = run(strategy, order.subList(place, place + roles));
    }
    return trial;
  }

  private Trial run(StrategyDefinition strategy, List<String> names) {
    Map<String, String> data = new LinkedHashMap<>();
    for (int role = 0; role < names.size(); role++) {
      data.put(strategy.roles().get(role), names.get(role));
    }
    BacktestRequest request =
        new BacktestRequest(null, strategy.name(), null, data, null, null, null, null, null);
    long start = System.nanoTime();
    BacktestReport report = backtests.run(backtests.check(request), Progress.NONE);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Trial(
        strategy,
        data,
        report.trades().size(),
        report.openTrades().size(),
        figure(report, "total_return"),
        figure(report, "sharpe"),
        figure(report, "max_drawdown"),
        millis);
  }

  private static @Nullable Double figure(BacktestReport report, String key) {
    return report.metrics().stream()
        .filter(metric -> metric.key().equals(key))
        .findFirst()
        .flatMap(metric -> Optional.ofNullable(metric.all()))
        .orElse(null);
  }
}
