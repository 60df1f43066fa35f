package stratlab.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.Panel;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** The strategies of the predecessor are in the library and do what was recorded of them. */
final class PredecessorStrategiesTest {
  private static final StrategyCatalog CATALOG = StrategyCatalog.discover();

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "09_correlated_sma_defaults,          CorrelatedSMACross",
    "10_correlated_sma_short_periods,     CorrelatedSMACross",
    "11_correlated_sma_misaligned,        CorrelatedSMACross",
    "12_correlated_sma_intraday_5m_label, CorrelatedSMACross",
    "13_correlated_sma_daily_5m_label,    CorrelatedSMACross",
    "14_cci_pearson,                      MACrossOver",
    "64_pearson_misaligned_event_mode,    MACrossOver",
    "15_boll_pearson,                     BBandPearsonDivergence"
  })
  void ordersTradesEquityAndFiguresAreTheRecordedOnes(String name, String strategy) {
    RecordedCase recorded = Golden.read(name);
    StrategyDefinition definition = CATALOG.find(strategy).orElseThrow();
    Map<String, @Nullable Object> params =
        ListedParameters.load().of(recorded).orElse(recorded.params());
    Map<String, Object> values =
        definition.read(
            params,
            (param, fault) -> {
              throw new IllegalArgumentException(param + ": " + fault);
            });
    Panel panel = RecordedData.panel(recorded);

    Comparison comparison =
        Judge.compare(
            ParityRun.of(recorded, panel, CATALOG.create(strategy, values), definition.roles()),
            true);

    assertThat(comparison.first()).isEmpty();
    assertThat(recorded.orders()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} has the defaults of {1}")
  @CsvSource({
    "CorrelatedSMACross,     09_correlated_sma_defaults",
    "MACrossOver,            14_cci_pearson",
    "BBandPearsonDivergence, 15_boll_pearson"
  })
  void parametersAndDefaultsAreThePredecessors(String strategy, String name) {
    StrategyDefinition definition = CATALOG.find(strategy).orElseThrow();
    Map<String, Object> defaults =
        definition.read(
            Golden.read(name).params(),
            (param, fault) -> {
              throw new IllegalArgumentException(param + ": " + fault);
            });
    assertThat(defaults).isEqualTo(definition.defaults());
  }
}
