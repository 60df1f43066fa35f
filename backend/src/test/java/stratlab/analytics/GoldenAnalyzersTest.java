package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.Trader;
import stratlab.testing.Golden;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/** Every figure of every analyzer that Backtrader recorded. */
final class GoldenAnalyzersTest {
  /**
   * Backtrader pairs the dates of the first data set with the last rows of the equity, so that its
   * years are wrong where data sets have different dates; ours are not.
   */
  private static final Set<String> OF_ONE_CLOCK = Set.of("annualreturn", "sharpe_legacyannual");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01_sma_cross_long              | SmaCross           | price           | 10 30
          09_correlated_sma_defaults     | CorrelatedSMACross | price reference | 20 50 20 50
          10_correlated_sma_short_periods| CorrelatedSMACross | price reference |  5 15  5 15
          11_correlated_sma_misaligned   | CorrelatedSMACross | price reference |  5 15  6 14
          59_no_trades                   |                    | price           |
          """)
  void theFiguresEqualTheRecordedOnes(
      String name, @Nullable String strategy, String roles, @Nullable String periods) {
    Golden recorded = Golden.load(name);
    Map<String, Object> figures = figures(recorded, strategy, roles, periods);

    Map<String, Object> expected = new LinkedHashMap<>(recorded.analyzers());
    if (name.startsWith("11_")) {
      expected.keySet().removeAll(OF_ONE_CLOCK);
    }
    assertThat(expected).hasSizeGreaterThan(25);
    equal("", expected, figures);
    assertThat(figures).hasSize(28);
  }

  private static Map<String, Object> figures(
      Golden recorded, @Nullable String strategy, String roles, @Nullable String periods) {
    Panel panel = recorded.panel();
    RunLog log =
        Engine.run(
            new RunSetup(
                new Columns(panel),
                strategy == null ? new Never() : strategy(strategy, periods),
                List.of(roles.split(" ")),
                recorded.cash(),
                new Costs.Percent(recorded.commission()),
                new Sizing.Fixed(recorded.stake()),
                Long.MIN_VALUE),
            _ -> true);
    return Analyzers.of(
        new AnalyzerInput(
            log.equity(),
            log.trades(),
            log.openTrades().size(),
            log.transactions(),
            panel.bars(0).timeframe(),
            bar -> panel.isNew(0, bar)));
  }

  private static Strategy strategy(String name, String periods) {
    StrategyCatalog catalog = StrategyCatalog.discover();
    List<ParamDefinition> params = catalog.find(name).orElseThrow().params();
    List<String> values = List.of(periods.strip().split(" +"));
    Map<String, Object> checked = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      checked.put(params.get(i).name(), Long.valueOf(values.get(i)));
    }
    return catalog.create(name, checked);
  }

  private static void equal(String path, Map<?, ?> expected, Map<?, ?> actual) {
    expected.forEach(
        (key, wanted) -> {
          String where = path + "/" + key;
          assertThat(actual.containsKey(key)).as(where).isTrue();
          Object given = actual.get(key);
          if (wanted instanceof Map<?, ?> figures) {
            equal(where, figures, (Map<?, ?>) given);
          } else if (wanted instanceof Number number) {
            double value = number.doubleValue();
            assertThat(((Number) given).doubleValue())
                .as(where)
                .isCloseTo(value, within(1e-9 * Math.max(1e-2, Math.abs(value))));
          } else {
            assertThat(given).as(where).isNull();
          }
        });
  }

  /** Case 59: looks at an average and never trades. */
  private record Never() implements Strategy {
    @Override
    public Plan plan(Market market) {
      market.close().sma(20);
      return (Trader) _ -> {};
    }
  }
}
