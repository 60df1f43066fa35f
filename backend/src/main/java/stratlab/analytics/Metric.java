package stratlab.analytics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a run.
 *
 * @param key its name in code, like {@code max_drawdown}
 * @param unit {@code money}, {@code fraction}, {@code ratio}, {@code count}, {@code bars} or {@code
 *     days}
 * @param better {@code higher}, {@code lower} or {@code neither}
 * @param all null when undefined; {@code reason} says why
 * @param longs the same of the long trades; null when undefined or not a matter of trades
 * @param shorts the same of the short trades
 * @param formula how it is computed
 * @param sampling which values it is made of
 */
public record Metric(
    String key,
    String label,
    String group,
    String unit,
    String better,
    @Nullable Double all,
    @Nullable Double longs,
    @Nullable Double shorts,
    @Nullable String reason,
    String formula,
    @Nullable String sampling) {

  static Metric of(MetricDefinition definition, Measures.Sided figure, String sampling) {
    return new Metric(
        definition.key(),
        definition.label(),
        lower(definition.group()),
        lower(definition.unit()),
        lower(definition.better()),
        figure.all().value(),
        figure.longs() == null ? null : figure.longs().value(),
        figure.shorts() == null ? null : figure.shorts().value(),
        figure.all().reason(),
        definition.formula(),
        sampling);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
