package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.BacktestRequest;
import stratlab.document.ParamValue;

/**
 * A backtest to run over all combinations of the values of some axes. Omitted fields take their
 * defaults; the fields of the backtest itself are those of a single one.
 */
@Serdeable
public record SweepRequest(
    @Schema(description = "Name of the sweep.", example = "First try") @Nullable String name,
    @Schema(description = "In any case.", example = "SmaCross") @Nullable String strategy,
    @Schema(
            description = "Values of the parameters that stay the same.",
            example = "{\"fast\": 10}")
        @Nullable Map<String, ParamValue> params,
    @Schema(
            description = "The name of a data set for each role that stays the same.",
            example = "{\"price\": \"sp500-daily\"}")
        @Nullable Map<String, String> data,
    @Schema(description = "First day or moment (UTC).", example = "2010-01-01")
        @Nullable String from,
    @Schema(description = "Last day (as a whole) or last moment (UTC).", example = "2019-12-31")
        @Nullable String to,
    @Schema(description = "Money at the start.", example = "100000") @Nullable Double cash,
    @Schema(description = "A fraction of the value traded, a side.", example = "0.001")
        @Nullable Double commission,
    @Schema(description = "Units of each order.", example = "10") @Nullable Double size,
    @Schema(description = "Values by name of what /api/defaults lists under settings.")
        @Nullable Map<String, ParamValue> settings,
    @Schema(description = "The axes of the sweep; their combinations form the lattice of cells.")
        @Nullable List<AxisRequest> axes,
    @Schema(
            description = "Conditions on parameters that a cell must fulfil to be run.",
            example = "[\"fast < slow\"]")
        @Nullable List<String> where,
    @Schema(
            description = "Conditions on metrics that a cell must fulfil to be ranked.",
            example = "[\"trades >= 30\"]")
        @Nullable List<String> keep,
    @Nullable SamplingRequest sampling,
    @Schema(description = "The metric that decides which cell is best.", example = "sharpe")
        @Nullable String rankBy,
    @Schema(
            description = "Share of the days at the end that count as out of sample, 0 to 0.9.",
            example = "0.3")
        @Nullable Double outOfSample,
    @Nullable WalkForwardRequest walkForward) {

  /** Returns a request with nothing but what it says itself. */
  public static SweepRequest asWritten(stratlab.sweep.spec.SweepRequest asked) {
    BacktestRequest base = BacktestRequest.asWritten(asked.base());
    return new SweepRequest(
        base.name(),
        base.strategy(),
        base.params(),
        base.data(),
        base.from(),
        base.to(),
        base.cash(),
        base.commission(),
        base.size(),
        base.settings(),
        asked.axes() == null ? null : asked.axes().stream().map(AxisRequest::of).toList(),
        asked.where(),
        asked.keep(),
        asked.sampling() == null ? null : SamplingRequest.of(asked.sampling()),
        asked.rankBy(),
        asked.outOfSample(),
        asked.walkForward() == null ? null : WalkForwardRequest.of(asked.walkForward()));
  }

  /** One direction of a sweep: a range with a step, a list, or steps on a log scale. */
  @Serdeable
  record AxisRequest(
      @Schema(
              description =
                  "A parameter of the strategy, data.ROLE, dates, cash, commission, size or"
                      + " settings.NAME.",
              example = "fast")
          @Nullable String name,
      @Schema(description = "First number of a range.", example = "5") @Nullable Double from,
      @Schema(
              description = "Last number of a range, included where the steps meet it.",
              example = "50")
          @Nullable Double to,
      @Schema(
              description = "Between two numbers of a range; the parameter's own step by default.",
              example = "5")
          @Nullable Double step,
      @Schema(description = "How many numbers a log scale has; instead of a step.")
          @Nullable Integer count,
      @Schema(
              description =
                  "Numbers, booleans or text, instead of a range; of dates, text like"
                      + " 2015-01-01..2019-12-31, of which either end may be omitted.",
              example = "[60, 120, 240]")
          @Nullable List<ParamValue> values) {

    static AxisRequest of(stratlab.sweep.spec.AxisRequest asked) {
      return new AxisRequest(
          asked.name(),
          asked.from(),
          asked.to(),
          asked.step(),
          asked.count(),
          asked.values() == null ? null : asked.values().stream().map(ParamValue::of).toList());
    }
  }

  /** Which cells of a lattice are run; default: all. */
  @Serdeable
  public record SamplingRequest(
      @Schema(
              type = "string",
              allowableValues = {"grid", "random", "latin", "guided"},
              description =
                  "grid: all of them. random: drawn without replacement. latin: spread over every"
                      + " axis. guided: each chosen by what those before it gave.")
          @Nullable String method,
      @Schema(description = "How many, for all but the grid.", example = "500")
          @Nullable Integer cells,
      @Schema(description = "Of the draws; the same seed gives the same cells.", example = "1")
          @Nullable Long seed) {

    static SamplingRequest of(stratlab.sweep.spec.SamplingRequest asked) {
      return new SamplingRequest(asked.method(), asked.cells(), asked.seed());
    }
  }

  /**
   * How a walk forward cuts time, null for a plain sweep; lengths are a number with d, w, m or y.
   */
  @Serdeable
  record WalkForwardRequest(
      @Schema(
              type = "string",
              allowableValues = {"rolling", "anchored"},
              description = "Whether the first day of the training moves along or stays.")
          @Nullable String mode,
      @Schema(description = "How long parameters are chosen over.", example = "2y")
          @Nullable String train,
      @Schema(description = "How long the chosen ones are then run.", example = "6m")
          @Nullable String test) {

    static WalkForwardRequest of(stratlab.sweep.spec.WalkForwardRequest asked) {
      return new WalkForwardRequest(asked.mode(), asked.train(), asked.test());
    }
  }
}
