package stratlab.backtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked request with every default filled in; made by {@link Backtests#check}.
 *
 * @param name what people call the run; no part of what decides the outcome
 * @param strategy the strategy's name as it spells itself
 * @param params the value of every parameter in the order of the definition: {@code Long}, {@code
 *     Double}, {@code Boolean} or {@code String}
 * @param data a {@link DataReference} for each role, in the order of the roles
 * @param from first moment in ISO form, a day without time where that was asked for; null for the
 *     first bar
 * @param settings the value of every one of {@link RunSettings}, in their order
 * @param to last moment or last day (included); null for the last bar
 */
public record BacktestSpec(
    String name,
    String strategy,
    Map<String, Object> params,
    Map<String, String> data,
    @Nullable String from,
    @Nullable String to,
    double cash,
    double commission,
    double size,
    Map<String, Object> settings) {
  public BacktestSpec {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}
