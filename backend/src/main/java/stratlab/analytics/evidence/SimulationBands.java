package stratlab.analytics.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.evidence.Evidence.Band;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/** One figure over all resamples. */
final class SimulationBands {
  private final String key;
  private final String label;
  private final String unit;

  SimulationBands(String key, String label, String unit) {
    this.key = key;
    this.label = label;
    this.unit = unit;
  }

  Band none(String reason) {
    return new Band(key, label, unit, null, null, null, null, reason);
  }

  /**
   * Reads the quantiles, linear between neighbours.
   *
   * @param drawn the figure of every resample; sorted by this
   */
  Band of(double observed, double[] drawn, double low, double high) {
    Arrays.sort(drawn);
    Figure[] figures = {
      Figure.of(observed),
      Figure.of(Statistics.quantile(drawn, low)),
      Figure.of(Statistics.quantile(drawn, 0.5)),
      Figure.of(Statistics.quantile(drawn, high))
    };
    for (Figure figure : figures) {
      @Nullable String reason = figure.reason();
      if (reason != null) {
        return none(reason);
      }
    }
    return new Band(
        key,
        label,
        unit,
        figures[0].value(),
        figures[1].value(),
        figures[2].value(),
        figures[3].value(),
        null);
  }
}
