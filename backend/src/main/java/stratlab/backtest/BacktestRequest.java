package stratlab.backtest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asked for, unchecked; null is "not given" and takes the default.
 *
 * @param name what people call the run
 * @param strategy the strategy's name, in any case
 * @param params parameter values by name: numbers, booleans or text
 * @param data a {@link DataReference} for each role
 * @param from first day or moment, {@code 2024-05-01} or {@code 2024-05-01T12:30} (UTC); bars
 *     before it only warm the indicators up
 * @param to last day (included as a whole) or last moment
 * @param cash money at the start
 * @param commission on each side, by default a fraction of the value traded: 0.001 is 0.1 %
 * @param size units of each order
 * @param settings values of {@link RunSettings} by name: numbers, booleans or text
 */
public record BacktestRequest(
    @Nullable String name,
    @Nullable String strategy,
    @Nullable Map<String, ? extends @Nullable Object> params,
    @Nullable Map<String, String> data,
    @Nullable String from,
    @Nullable String to,
    @Nullable Double cash,
    @Nullable Double commission,
    @Nullable Double size,
    @Nullable Map<String, ? extends @Nullable Object> settings) {
  /** Asks without settings: they take their defaults. */
  public BacktestRequest(
      @Nullable String name,
      @Nullable String strategy,
      @Nullable Map<String, ? extends @Nullable Object> params,
      @Nullable Map<String, String> data,
      @Nullable String from,
      @Nullable String to,
      @Nullable Double cash,
      @Nullable Double commission,
      @Nullable Double size) {
    this(name, strategy, params, data, from, to, cash, commission, size, null);
  }

  /** Asks for exactly what a spec says. */
  public static BacktestRequest of(BacktestSpec spec) {
    return new BacktestRequest(
        spec.name(),
        spec.strategy(),
        spec.params(),
        spec.data(),
        spec.from(),
        spec.to(),
        spec.cash(),
        spec.commission(),
        spec.size(),
        spec.settings());
  }

  /** Asks for a strategy with all its defaults. */
  public static BacktestRequest of(String strategy) {
    return new BacktestRequest(null, strategy, null, null, null, null, null, null, null);
  }
}
