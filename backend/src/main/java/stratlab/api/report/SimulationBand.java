package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a figure lies in the resamples. */
@Serdeable
record SimulationBand(
    @Schema(example = "max_drawdown") String key,
    String label,
    @Schema(
            type = "string",
            allowableValues = {"money", "fraction", "ratio"})
        String unit,
    @Schema(description = "The figure of the run itself, made in the same way.")
        @Nullable Double observed,
    @Nullable Double low,
    @Schema(description = "The median.") @Nullable Double middle,
    @Nullable Double high,
    @Schema(description = "Why there is none of them.") @Nullable String reason) {}
