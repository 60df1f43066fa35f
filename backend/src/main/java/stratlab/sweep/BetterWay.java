package stratlab.sweep;

import java.util.Optional;
import stratlab.analytics.MetricCatalog;
import stratlab.analytics.MetricDefinition;
import stratlab.analytics.MetricDefinition.Better;
import stratlab.backtest.StudyMetrics;

/** Which way the metrics of a sweep are better. */
final class BetterWay {
  private BetterWay() {}

  /**
   * Returns which way a metric is better; the Sharpe ratios of the halves like that of the whole.
   * Empty when a sweep has no such metric.
   */
  static Optional<Better> of(String key) {
    if (key.equals(StudyMetrics.IN_SAMPLE) || key.equals(StudyMetrics.OUT_OF_SAMPLE)) {
      return Optional.of(Better.HIGHER);
    }
    return MetricCatalog.list().stream()
        .filter(metric -> StudyMetrics.KEYS.contains(key) && metric.key().equals(key))
        .map(MetricDefinition::better)
        .findFirst();
  }
}
