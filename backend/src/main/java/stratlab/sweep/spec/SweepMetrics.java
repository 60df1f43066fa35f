package stratlab.sweep.spec;

import static stratlab.analytics.SweepFigures.IN_SAMPLE;
import static stratlab.analytics.SweepFigures.KEYS;
import static stratlab.analytics.SweepFigures.OUT_OF_SAMPLE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stratlab.analytics.MetricCatalog;
import stratlab.analytics.MetricDefinition;
import stratlab.analytics.MetricDefinition.Better;
import stratlab.analytics.MetricDefinition.Unit;

/** What every column of a sweep means, in the order of the columns. */
public final class SweepMetrics {
  private static final Map<String, MetricDefinition> CATALOG =
      MetricCatalog.list().stream()
          .collect(Collectors.toMap(MetricDefinition::key, Function.identity()));

  private static final List<SweepMetric> ALL = KEYS.stream().map(SweepMetrics::read).toList();

  private SweepMetrics() {}

  /** Returns all of them. */
  public static List<SweepMetric> list() {
    return ALL;
  }

  /**
   * Returns the metric of a key.
   *
   * @throws IllegalArgumentException when a sweep has none of that key
   */
  public static SweepMetric of(String key) {
    return ALL.stream()
        .filter(metric -> metric.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a sweep has no metric '%s'; there are: %s"
                        .formatted(key, String.join(", ", KEYS))));
  }

  private static SweepMetric read(String key) {
    MetricDefinition known = CATALOG.get(key);
    if (known != null) {
      return new SweepMetric(key, known.label(), known.unit(), known.better());
    }
    return switch (key) {
      case IN_SAMPLE -> half(key, "Sharpe ratio, in sample");
      case OUT_OF_SAMPLE -> half(key, "Sharpe ratio, out of sample");
      default -> throw new IllegalStateException("nothing says what the metric " + key + " means");
    };
  }

  private static SweepMetric half(String key, String label) {
    return new SweepMetric(key, label, Unit.RATIO, Better.HIGHER);
  }
}
