package examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;

/**
 * Runs a strategy as Stratlab does, on a few closes that are written out. A bar opens where the one
 * before it closed, and its high and low are its open and close; the first is Monday, 2024-01-01.
 */
final class Trial {
  private final Path folder;

  Trial(Path folder) {
    this.folder = folder;
  }

  /** Runs a strategy of one data set. */
  BacktestReport run(
      Class<? extends Strategy> strategy, Map<String, Object> params, double... closes)
      throws IOException {
    return run(strategy, params, Map.of("price", closes));
  }

  /** Runs a strategy on the closes of each of its roles. */
  BacktestReport run(
      Class<? extends Strategy> strategy, Map<String, Object> params, Map<String, double[]> closes)
      throws IOException {
    Map<String, String> data = new LinkedHashMap<>();
    for (String role : closes.keySet().stream().sorted().toList()) {
      Files.writeString(folder.resolve(role + "-set.csv"), csv(closes.get(role)));
      data.put(role, role + "-set");
    }
    Backtests backtests =
        new Backtests(StrategyCatalog.of(() -> List.of(strategy)), new DataCatalog(folder));
    BacktestRequest request =
        new BacktestRequest(
            null, strategy.getSimpleName(), params, data, null, null, null, null, null);
    return backtests.run(backtests.check(request), Progress.NONE);
  }

  private static String csv(double... closes) {
    StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
    double open = closes[0];
    for (int bar = 0; bar < closes.length; bar++) {
      double close = closes[bar];
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%.2f,%.2f,%.2f,%.2f,1000%n",
              LocalDate.of(2024, 1, 1).plusDays(bar),
              open,
              Math.max(open, close),
              Math.min(open, close),
              close));
      open = close;
    }
    return text.toString();
  }
}
