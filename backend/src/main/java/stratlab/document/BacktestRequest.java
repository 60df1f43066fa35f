package stratlab.document;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.RunSettings;

/** A backtest to run. Omitted fields take their defaults (see /api/defaults). */
@Serdeable
public record BacktestRequest(
    @Schema(description = "Name of the run.", example = "First try") @Nullable String name,
    @Schema(description = "In any case.", example = "SmaCross") @Nullable String strategy,
    @Schema(description = "Parameter values by name.", example = "{\"fast\": 10, \"slow\": 30}")
        @Nullable Map<String, ParamValue> params,
    @Schema(
            description =
                "The name of a data set for each role, asset1, asset2 and so on where a strategy takes"
                    + " any number; for roles that are only watched also longer bars made of one,"
                    + " like sp500-daily@1w.",
            example = "{\"price\": \"sp500-daily\"}")
        @Nullable Map<String, String> data,
    @Schema(
            description = "First day or moment (UTC); bars before it only warm the indicators up.",
            example = "2010-01-01")
        @Nullable String from,
    @Schema(description = "Last day (as a whole) or last moment (UTC).", example = "2019-12-31")
        @Nullable String to,
    @Schema(description = "Money at the start.", example = "100000") @Nullable Double cash,
    @Schema(description = "A fraction of the value traded, a side.", example = "0.001")
        @Nullable Double commission,
    @Schema(description = "Units of each order.", example = "10") @Nullable Double size,
    @Schema(
            description = "Values by name of what /api/defaults lists under settings.",
            example = "{\"slippage\": 0.001, \"leverage\": 2}")
        @Nullable Map<String, ParamValue> settings) {

  public static BacktestRequest of(stratlab.backtest.BacktestRequest asked) {
    return new BacktestRequest(
        asked.name(),
        asked.strategy(),
        values(asked.params()),
        asked.data(),
        asked.from(),
        asked.to(),
        asked.cash(),
        asked.commission(),
        asked.size(),
        settings(asked));
  }

  /** Returns a request with nothing but what it says itself. */
  public static BacktestRequest asWritten(stratlab.backtest.BacktestRequest asked) {
    return new BacktestRequest(
        asked.name(),
        asked.strategy(),
        asked.params() == null ? null : values(asked.params()),
        asked.data(),
        asked.from(),
        asked.to(),
        asked.cash(),
        asked.commission(),
        asked.size(),
        asked.settings() == null ? null : values(asked.settings()));
  }

  /** Returns every setting: one that came after the request was made has its default. */
  private static Map<String, ParamValue> settings(stratlab.backtest.BacktestRequest asked) {
    Map<String, ParamValue> settings = values(RunSettings.params().defaults());
    settings.putAll(values(asked.settings()));
    return settings;
  }

  private static Map<String, ParamValue> values(
      @Nullable Map<String, ? extends @Nullable Object> given) {
    Map<String, ParamValue> values = new LinkedHashMap<>();
    if (given != null) {
      given.forEach((name, value) -> values.put(name, ParamValue.of(value)));
    }
    return values;
  }
}
