package stratlab.sweep.spec;

import stratlab.analytics.MetricDefinition.Better;
import stratlab.analytics.MetricDefinition.Unit;

/**
 * What a column of a sweep means.
 *
 * @param key one of {@link stratlab.analytics.SweepFigures#KEYS}
 * @param better which way a value is better
 */
public record SweepMetric(String key, String label, Unit unit, Better better) {
  /**
   * Whether higher values are the better ones.
   *
   * @throws IllegalArgumentException when neither way is better
   */
  public boolean higherIsBetter() {
    if (!hasDirection()) {
      throw new IllegalArgumentException(
          "the metric %s is better neither high nor low, so none of its values is best or worst;"
                  .formatted(key)
              + " order it ascending or descending, or choose another metric");
    }
    return better == Better.HIGHER;
  }

  /** Whether one way is better, so that there is a best value. */
  public boolean hasDirection() {
    return better != Better.NEITHER;
  }
}
