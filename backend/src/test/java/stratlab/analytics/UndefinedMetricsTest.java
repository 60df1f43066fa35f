package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;

/** What has no value says why. */
final class UndefinedMetricsTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sharpe        | the daily returns do not vary
          sortino       | no day was below 0
          win_rate      | no closed trade
          profit_factor | no closed trade
          sqn           | fewer than 2 closed trades
          last_1_year   | the window is shorter
          p_value       | fewer than 2 closed trades
          risk_of_ruin  | fewer than 2 closed trades
          serenity      | the daily returns do not vary
          best_days_share              | the run earned nothing
          outlier_win_ratio            | no day was above 0
          outlier_loss_ratio           | no day was below 0
          max_drawdown_days_down       | the value never fell below its peak
          max_drawdown_days_to_recover | the value never fell below its peak
          active_sharpe                | the daily returns do not vary
          benchmark_sharpe             | the benchmark does not vary
          average_adverse              | no closed trade
          median_days_won              | no closed trade
          ambiguous_fills              | no order was filled
          """)
  void whatIsUndefinedSaysWhy(String key, String reason) {
    EquityCurve flat = EquityFixtures.daily(100, 100, 100, 100);

    Metric metric = EquityFixtures.metric(Metrics.of(EquityFixtures.input(flat, List.of())), key);

    assertThat(metric.all()).isNull();
    assertThat(metric.reason()).isEqualTo(reason);
  }

  @Test
  void aCurveThatNeverFellHasNoRatioToItsFall() {
    double[] flat = new double[100];
    Arrays.fill(flat, 100);
    List<Metric> metrics =
        Metrics.of(EquityFixtures.input(EquityFixtures.daily(100, flat), List.of()));

    assertThat(EquityFixtures.metric(metrics, "calmar").reason())
        .isEqualTo("the value never fell below its peak");
  }

  @Test
  void aRuinedAccountHasNoReturnsButItsLosses() {
    EquityCurve ruin = EquityFixtures.daily(100, 100, 50, -10, -10);
    MetricInput input =
        new MetricInput(
            ruin,
            List.of(),
            List.of(),
            EquityFixtures.bars(ruin, Timeframe.days(1), 10, 11, 12, 13),
            0);
    List<Metric> metrics = Metrics.of(input);

    assertThat(EquityFixtures.metric(metrics, "sharpe").reason())
        .isEqualTo("the account was worth 0 or less");
    assertThat(EquityFixtures.metric(metrics, "cagr").all()).isNull();
    assertThat(EquityFixtures.metric(metrics, "max_drawdown").all()).isCloseTo(1.1, CLOSE);
    assertThat(EquityFixtures.metric(metrics, "total_return").all()).isCloseTo(-1.1, CLOSE);
  }

  @Test
  void aSingleBarGivesNumbersOrReasons() {
    for (Metric metric :
        Metrics.of(EquityFixtures.input(EquityFixtures.daily(100, 100), List.of()))) {
      assertThat(metric.all() == null).as(metric.key()).isEqualTo(metric.reason() != null);
    }
  }
}
