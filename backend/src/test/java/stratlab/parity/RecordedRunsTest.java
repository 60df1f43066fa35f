package stratlab.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.market.Panel;
import stratlab.parity.Comparison.Difference;
import stratlab.parity.Verdict.By;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** Runs recorded by Backtrader: order by order, trade by trade, bar by bar, figure by figure. */
final class RecordedRunsTest {
  private static final String PAIRED_BY_ROW = "63_pearson_misaligned_vector_mode";
  private static final StrategyCatalog PLUGIN = StrategyCatalog.ofJars(Golden.PLUGIN);
  private static final Judge JUDGE = new Judge(PLUGIN, ListedParameters.load());

  static List<String> names() {
    return Golden.names();
  }

  static List<String> equalNames() {
    return names().stream().filter(name -> !name.equals(PAIRED_BY_ROW)).toList();
  }

  @Test
  void thereAreSeventy() {
    assertThat(names()).hasSize(70);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("equalNames")
  void theRunEqualsTheRecordedOne(String name) {
    Verdict verdict = JUDGE.judge(Golden.read(name));

    assertThat(differences(verdict)).isEmpty();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Equal.class, run -> assertThat(run.by()).isNotEqualTo(By.REPLAY));
  }

  private static List<Difference> differences(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Equal _ -> List.of();
      case Verdict.Different run -> run.comparison().first().stream().toList();
      case Verdict.Faulty(String fault) -> List.of(new Difference("case", "a run", fault));
    };
  }

  @Test
  void pairingByRowIsTheOneDeviationAndIsExplained() {
    Verdict verdict = JUDGE.judge(Golden.read(PAIRED_BY_ROW));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Different.class,
            run -> assertThat(run.deviation()).contains(Deviation.PAIRED_BY_TIME));
    assertThat(Path.of("..", Deviation.PAIRED_BY_TIME.page())).isRegularFile();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void theRecordedOrdersMeetTheirRecordedFates(String name) {
    RecordedCase recorded = Golden.read(name);

    Comparison comparison = Judge.replay(recorded, RecordedData.panel(recorded));

    assertThat(comparison.first()).isEmpty();
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # case                                | strategy           | parameters
          01_sma_cross_long                     | SmaCross           | fast=10 slow=30
          31_margin_rejections                  | SmaCross           | fast=5 slow=12
          36_leverage_stocklike                 | SmaCross           | fast=10 slow=40
          57_volume_filler                      | SmaCross           | fast=5 slow=15
          03_rsi_reversion_percent_sizer        | RsiReversion       | side=long
          29_short_only_interest                | RsiReversion       | high=65 exit=50 side=short
          61_shortcash_off                      | RsiReversion       | low=35 high=65 exit=50 side=both
          09_correlated_sma_defaults            | CorrelatedSMACross | p_fast_d0=20
          10_correlated_sma_short_periods       | CorrelatedSMACross | p_fast_d0=5 p_slow_d0=15 p_fast_d1=5 p_slow_d1=15
          11_correlated_sma_misaligned          | CorrelatedSMACross | p_fast_d0=5 p_slow_d0=15 p_fast_d1=6 p_slow_d1=14
          12_correlated_sma_intraday_5m_label   | CorrelatedSMACross | p_fast_d0=10 p_slow_d0=30 p_fast_d1=10 p_slow_d1=30
          13_correlated_sma_daily_5m_label      | CorrelatedSMACross | p_fast_d0=8 p_slow_d0=20 p_fast_d1=8 p_slow_d1=20
          69_pair_trade_market_misaligned       | CorrelatedSMACross | p_fast_d0=4 p_slow_d0=9 p_fast_d1=5 p_slow_d1=12
          """)
  void theBuiltInStrategiesMakeTheRecordedRunsToo(String name, String strategy, String params) {
    StrategyCatalog catalog = StrategyCatalog.discover();
    StrategyDefinition definition = catalog.find(strategy).orElseThrow();
    Map<String, String> given = new LinkedHashMap<>();
    for (String param : params.split(" ")) {
      given.put(param.split("=")[0], param.split("=")[1]);
    }
    List<String> faults = new ArrayList<>();
    Map<String, Object> values =
        definition.read(given, (param, fault) -> faults.add(param + ": " + fault));
    RecordedCase recorded = Golden.read(name);
    Panel panel = RecordedData.panel(recorded);

    Comparison comparison =
        Judge.compare(
            ParityRun.of(recorded, panel, catalog.create(strategy, values), definition.roles()),
            true);

    assertThat(faults).isEmpty();
    assertThat(comparison.first()).isEmpty();
  }

  @Test
  void aStrategyThatDecidesOtherwiseIsReplayed() {
    Verdict verdict =
        new Judge(PLUGIN, ListedParameters.NONE).judge(Golden.read("08_donchian_both"));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Equal.class,
            run -> {
              assertThat(run.by()).isEqualTo(By.REPLAY);
              assertThat(run.decisions().map(Difference::where))
                  .isEqualTo(Optional.of("order 1 (A, Market), created on bar"));
            });
  }

  @Test
  void everyListedParameterBelongsToACase() {
    assertThat(names()).containsAll(ListedParameters.load().cases().keySet());
  }
}
