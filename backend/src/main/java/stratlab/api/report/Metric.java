package stratlab.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure of a run, with how it is made. */
@Serdeable
record Metric(
    @Schema(example = "max_drawdown") String key,
    @Schema(example = "Maximum drawdown") String label,
    @Schema(
            type = "string",
            allowableValues = {"return", "risk", "ratio", "trades", "costs"})
        String group,
    @Schema(
            type = "string",
            allowableValues = {"money", "fraction", "ratio", "count", "bars", "days"})
        String unit,
    @Schema(
            type = "string",
            allowableValues = {"higher", "lower", "neither"})
        String better,
    @Schema(description = "Null where it is undefined; then there is a reason.")
        @Nullable Double all,
    @JsonProperty("long") @Schema(name = "long", description = "Of the long trades.")
        @Nullable Double longs,
    @JsonProperty("short") @Schema(name = "short", description = "Of the short trades.")
        @Nullable Double shorts,
    @Nullable String reason,
    String formula,
    @Nullable String sampling) {}
