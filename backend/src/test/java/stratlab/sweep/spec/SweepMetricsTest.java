package stratlab.sweep.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import stratlab.analytics.MetricDefinition.Better;
import stratlab.analytics.MetricDefinition.Unit;
import stratlab.analytics.SweepFigures;

final class SweepMetricsTest {
  @Test
  void everyColumnOfASweepIsExplainedInItsOrder() {
    assertThat(SweepMetrics.list())
        .extracting(SweepMetric::key)
        .containsExactlyElementsOf(SweepFigures.KEYS);
    assertThat(SweepMetrics.list()).allSatisfy(metric -> assertThat(metric.label()).isNotBlank());
  }

  @Test
  void theMeaningIsThatOfTheCatalogueAndTheHalvesAreSharpeRatiosToo() {
    assertThat(SweepMetrics.of("max_drawdown"))
        .isEqualTo(
            new SweepMetric("max_drawdown", "Maximum drawdown", Unit.FRACTION, Better.LOWER));
    assertThat(SweepMetrics.of("sharpe_in_sample"))
        .isEqualTo(
            new SweepMetric(
                "sharpe_in_sample", "Sharpe ratio, in sample", Unit.RATIO, Better.HIGHER));
    assertThat(SweepMetrics.of("sharpe_out_of_sample").label())
        .isEqualTo("Sharpe ratio, out of sample");
  }

  @Test
  void anUnknownKeyIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> SweepMetrics.of("sharp"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a sweep has no metric 'sharp'; there are: total_return, ");
  }

  @Test
  void aMetricWithoutDirectionHasNoBest() {
    assertThat(SweepMetrics.of("trades").hasDirection()).isFalse();
    assertThatThrownBy(() -> SweepMetrics.of("trades").higherIsBetter())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("order it ascending or descending");
  }
}
