package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A strategy that can be run. */
@Serdeable
record StrategyDefinition(
    @Schema(example = "SmaCross") String name,
    @Schema(example = "SMA cross") String title,
    @Schema(description = "Its rules in a sentence or two.") String about,
    @Schema(description = "Its data sets; the first is the one that is traded.") List<String> roles,
    List<ParamDefinition> params,
    List<ConstraintDefinition> constraints,
    @Schema(description = "Where it comes from: built-in, or the file name of its jar.")
        String source,
    @Schema(description = "SHA-256 of its code: of its class, or of the jar it comes in.")
        String digest,
    @Schema(description = "The data set of each role that the form preselects.")
        Map<String, String> defaultData) {

  static StrategyDefinition of(
      stratlab.strategy.StrategyDefinition strategy, String source, List<String> datasets) {
    return new StrategyDefinition(
        strategy.name(),
        strategy.title(),
        strategy.about(),
        strategy.roles(),
        strategy.params().stream().map(ParamDefinition::of).toList(),
        strategy.constraints().stream().map(ConstraintDefinition::of).toList(),
        source,
        strategy.digest(),
        stratlab.backtest.Defaults.data(strategy, datasets));
  }
}
