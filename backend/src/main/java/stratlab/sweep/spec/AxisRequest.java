package stratlab.sweep.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a sweep as it was asked for, unchecked: a range with a step, a list, or steps on
 * a log scale.
 *
 * @param name a parameter of the strategy, {@code data.ROLE}, {@code dates} (values like {@code
 *     2015-01-01..2019-12-31}, either end may be left out), {@code cash}, {@code commission},
 *     {@code size} or {@code settings.NAME}; a parameter that is called like one of those, {@code
 *     params.size}
 * @param from first number of a range
 * @param to last number of a range, included where the steps meet it
 * @param step between two numbers of a range; null takes the parameter's own
 * @param count how many numbers a log scale has from {@code from} to {@code to}, fewer where
 *     rounding makes some of them equal; null for a range
 * @param values numbers, booleans or text; null for a range or a log scale
 */
public record AxisRequest(
    @Nullable String name,
    @Nullable Double from,
    @Nullable Double to,
    @Nullable Double step,
    @Nullable Integer count,
    @Nullable List<? extends @Nullable Object> values) {}
