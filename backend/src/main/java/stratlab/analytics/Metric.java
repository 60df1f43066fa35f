package stratlab.analytics;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a run.
 *
 * @param key its name in code, like {@code max_drawdown}
 * @param unit {@code money}, {@code fraction}, {@code ratio}, {@code count}, {@code bars} or {@code
 *     days}
 * @param better {@code higher}, {@code lower} or {@code neither}
 * @param all null when undefined; {@code reason} says why
 * @param formula how it is computed
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
    @Nullable String sampling) {}
