package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stratlab.trading.Costs;
import stratlab.trading.EquityCurve;

/** What a run paid besides commission. */
final class CostMetricsTest {
  private static final EquityCurve CURVE = EquityFixtures.daily(100, 100, 101);

  @Test
  void interestIsComparedWithWhatTheTradesEarned() {
    List<Metric> metrics = metrics(5.0);
    assertThat(EquityFixtures.metric(metrics, "interest_paid").all()).isEqualTo(5);
    assertThat(EquityFixtures.metric(metrics, "interest_share").reason())
        .isEqualTo("no trade earned anything before costs");
  }

  @Test
  void whatIsNotKnownSaysSo() {
    List<Metric> metrics = metrics(null);
    assertThat(EquityFixtures.metric(metrics, "interest_paid").reason())
        .isEqualTo("what the run paid in interest is not known");
    assertThat(EquityFixtures.metric(metrics, "slippage_share").reason())
        .isEqualTo("the orders of the run are not known");
  }

  private static List<Metric> metrics(@Nullable Double interest) {
    return Metrics.of(
        new MetricInput(
            CURVE,
            List.of(),
            List.of(),
            EquityFixtures.sameAs(CURVE),
            Costs.NONE,
            null,
            interest,
            null,
            null));
  }
}
