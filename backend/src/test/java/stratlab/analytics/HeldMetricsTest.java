package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;

/** The benchmark's own figures, by hand. */
final class HeldMetricsTest {
  private static final EquityCurve CURVE =
      EquityFixtures.daily(100, 100, 110, 99, 99, 108.9, 108.9);

  @Test
  void aBenchmarkThatIsTheRunHasItsFigures() {
    double[] values = new double[100];
    Arrays.fill(values, 108.9);
    System.arraycopy(new double[] {100, 110, 99}, 0, values, 0, 3);
    List<Metric> metrics =
        Metrics.of(EquityFixtures.input(EquityFixtures.daily(100, values), List.of()));

    assertThat(value(metrics, "benchmark_cagr")).isCloseTo(value(metrics, "cagr"), within(1e-9));
    assertThat(value(metrics, "benchmark_max_drawdown")).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void itsReturnsBeginWithTheSecondDay() {
    List<Metric> metrics = metrics(50, 51, 52.02, 52.02, 49.419, 49.419);
    // Returns 0.02, 0.02, 0, -0.05, 0: mean -0.002, deviation 0.028635642126552705.
    assertThat(value(metrics, "benchmark_volatility"))
        .isCloseTo(0.028635642126552705 * Math.sqrt(252), within(1e-9));
    assertThat(value(metrics, "benchmark_sharpe"))
        .isCloseTo(-0.002 / 0.028635642126552705 * Math.sqrt(252), within(1e-9));
    assertThat(value(metrics, "benchmark_max_drawdown")).isCloseTo(0.05, within(1e-9));
    assertThat(value(metrics, "active_sharpe"))
        .isCloseTo(value(metrics, "sharpe") - value(metrics, "benchmark_sharpe"), within(1e-12));
  }

  @Test
  void aSpreadThatFallsTo0HasNoDrawdownAsAShare() {
    List<Metric> metrics = metrics(3, 2, 0, 1, 2, 3);

    assertThat(EquityFixtures.metric(metrics, "benchmark_max_drawdown").reason())
        .isEqualTo("a close is not above 0");
  }

  private static List<Metric> metrics(double... closes) {
    return Metrics.of(
        new MetricInput(
            CURVE, List.of(), List.of(), EquityFixtures.bars(CURVE, Timeframe.days(1), closes), 0));
  }

  private static double value(List<Metric> metrics, String key) {
    Double value = EquityFixtures.metric(metrics, key).all();
    assertThat(value).as(key).isNotNull();
    return value;
  }
}
