package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.MetricDefinition.Group;
import stratlab.analytics.MetricDefinition.Sampling;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

final class MetricCatalogTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RETURN | total_return net_profit final_value cagr buy_and_hold_return
          RISK   | volatility max_drawdown max_drawdown_money longest_drawdown_days
          RATIO  | sharpe sortino calmar sqn profit_factor
          TRADES | trades win_rate average_trade exposure
          COSTS  | commission_paid
          """)
  void theHeadlinesStandFirstInTheirGroup(Group group, String keys) {
    Stream<String> ofGroup =
        MetricCatalog.list().stream()
            .filter(each -> each.group() == group)
            .map(MetricDefinition::key);

    assertThat(ofGroup.toList()).startsWith(keys.split(" "));
  }

  @Test
  void everyKeyAndLabelIsThereOnceAndEveryFormulaIsGiven() {
    List<MetricDefinition> all = MetricCatalog.list();

    assertThat(all).extracting(MetricDefinition::key).doesNotHaveDuplicates();
    assertThat(all).extracting(MetricDefinition::label).doesNotHaveDuplicates();
    assertThat(all).allMatch(each -> each.key().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    assertThat(all).noneMatch(each -> each.formula().isBlank() || each.label().isBlank());
  }

  /** What is of the run as a whole although it is made of trades, and the other way round. */
  private static final Set<String> OTHERWISE =
      Set.of("closed_trade_drawdown", "common_sense_ratio", "turnover", "exposure", "open_trades");

  @Test
  void everyMetricOfTradesIsMeasuredForTheLongAndTheShortOnesToo() {
    List<Trade> trades =
        List.of(
            EquityFixtures.trade(1, Direction.LONG, 0, 1, 30, 1),
            EquityFixtures.trade(2, Direction.SHORT, 1, 2, -10, 1),
            EquityFixtures.trade(3, Direction.LONG, 2, 3, -5, 1),
            EquityFixtures.trade(4, Direction.SHORT, 3, 4, 25, 1));
    List<Metric> metrics = Metrics.of(EquityFixtures.input(MetricsTest.WEEK, trades));

    for (MetricDefinition definition : MetricCatalog.list()) {
      Metric metric = EquityFixtures.metric(metrics, definition.key());
      boolean sided = definition.sampling() == Sampling.TRADE;
      assertThat(metric.longs() != null && metric.shorts() != null)
          .as(definition.key())
          .isEqualTo(sided != OTHERWISE.contains(definition.key()));
    }
  }

  @Test
  void theGroupsFollowOneAnother() {
    List<Group> groups = MetricCatalog.list().stream().map(MetricDefinition::group).toList();

    assertThat(groups).isSorted();
    assertThat(groups).contains(Group.values());
  }
}
