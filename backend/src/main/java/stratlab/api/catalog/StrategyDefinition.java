package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.market.catalog.DataCatalog;

/** A strategy that can be run. */
@Serdeable
public record StrategyDefinition(
    @Schema(example = "SmaCross") String name,
    @Schema(example = "SMA cross") String title,
    @Schema(description = "Its rules in a paragraph.") String about,
    @Schema(description = "Where the idea was published.") List<String> sources,
    @Schema(description = "The data sets that every request names; the first is traded.")
        List<String> roles,
    @Schema(
            description =
                "Set when a request may name further data sets, numbered on without a gap: asset for"
                    + " asset3, asset4 and so on up to asset16.",
            example = "asset")
        @Nullable String repeated,
    @Schema(
            description =
                "How many data sets are traded, from the first on; the others are only watched, and"
                    + " may be longer bars.")
        int traded,
    List<ParamDefinition> params,
    List<ConstraintDefinition> constraints,
    @Schema(description = "Where it comes from: built-in, or the file name of its jar.")
        String source,
    @Schema(description = "SHA-256 of its code: of its class, or of the jar it comes in.")
        String digest,
    @Schema(description = "The data set of each role that the form preselects.")
        Map<String, String> defaultData) {

  static StrategyDefinition of(
      stratlab.strategy.StrategyDefinition strategy, String source, DataCatalog datasets) {
    return new StrategyDefinition(
        strategy.name(),
        strategy.title(),
        strategy.about(),
        strategy.sources(),
        strategy.roles(),
        strategy.data().repeated(),
        strategy.data().traded(),
        strategy.params().stream().map(ParamDefinition::of).toList(),
        strategy.constraints().stream().map(ConstraintDefinition::of).toList(),
        source,
        strategy.digest(),
        stratlab.backtest.Defaults.data(strategy, datasets));
  }
}
