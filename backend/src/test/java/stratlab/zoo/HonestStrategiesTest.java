package stratlab.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.Progress;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** No built-in strategy raises an alarm, on any of five shipped data sets. */
final class HonestStrategiesTest {
  private static final List<String> DATA =
      List.of("sp500-daily", "eurusd-daily", "aapl-daily", "btcusd-1h", "synthetic-north-5m");

  private static final Backtests BACKTESTS =
      new Backtests(
          StrategyCatalog.discover(),
          new DataCatalog(Path.of("../data"), List.of(), InstantSource.system()));

  static Stream<Arguments> runs() {
    return BACKTESTS.strategies().list().stream()
        .flatMap(
            strategy ->
                DATA.stream().map(name -> Arguments.of(strategy.name(), data(strategy, name))));
  }

  /** Further roles take the data sets that follow, of other lengths of bars too. */
  private static Map<String, String> data(StrategyDefinition strategy, String first) {
    Map<String, String> data = new LinkedHashMap<>();
    for (String role : strategy.roles()) {
      data.put(role, DATA.get((DATA.indexOf(first) + data.size()) % DATA.size()));
    }
    return data;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("runs")
  void noAlarmIsRaised(String strategy, Map<String, String> data) {
    BacktestRequest request =
        new BacktestRequest(null, strategy, Map.of(), data, null, null, null, null, null);
    GuardVerdict verdict = BACKTESTS.guard(BACKTESTS.check(request), 4, Progress.NONE);
    assertThat(verdict.violations()).isEmpty();
  }
}
