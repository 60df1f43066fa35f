package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.engine.RunLog;
import stratlab.market.Panel;
import stratlab.testing.GoldenRuns.GoldenRun;

/** Every figure of every analyzer that Backtrader recorded. */
final class GoldenAnalyzersTest {
  /**
   * Backtrader pairs the dates of the first data set with the last rows of the equity, so that its
   * years are wrong where data sets have different dates; ours are not.
   */
  private static final Set<String> OF_ONE_CLOCK = Set.of("annualreturn", "sharpe_legacyannual");

  @ParameterizedTest(name = "{0}")
  @MethodSource("stratlab.testing.GoldenRuns#all")
  void theFiguresEqualTheRecordedOnes(GoldenRun run) {
    Map<String, Object> figures = figures(run.panel(), run.log());

    Map<String, Object> expected = new LinkedHashMap<>(run.recorded().analyzers());
    if (run.panel().size() > run.panel().bars(0).size()) {
      expected.keySet().removeAll(OF_ONE_CLOCK);
    }
    assertThat(expected).hasSizeGreaterThan(25);
    equal("", expected, figures);
    assertThat(figures).hasSize(28);
  }

  private static Map<String, Object> figures(Panel panel, RunLog log) {
    return Analyzers.of(
        new AnalyzerInput(
            log.equity(),
            log.trades(),
            log.openTrades().size(),
            log.transactions(),
            panel.bars(0).timeframe(),
            bar -> panel.isNew(0, bar)));
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
            // Near 0 a figure is a difference of numbers near 1, which have rounded before.
            double value = number.doubleValue();
            assertThat(((Number) given).doubleValue())
                .as(where)
                .isCloseTo(value, within(Math.max(1e-9 * Math.abs(value), 1e-15)));
          } else {
            assertThat(given).as(where).isNull();
          }
        });
  }
}
