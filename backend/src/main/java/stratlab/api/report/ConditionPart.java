package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A condition of the strategy, or a part of one. */
@Serdeable
record ConditionPart(
    @Schema(
            type = "string",
            allowableValues = {"enter_long", "exit_long", "enter_short", "exit_short"})
        String step,
    @Schema(description = "0 for the whole condition, 1 for its parts, and so on.") int depth,
    @Schema(example = "SMA(10) crosses above SMA(30)") String condition,
    @Schema(description = "On how many bars of the window it held.") int bars,
    @Schema(
            description =
                "Of a comparison or cross that never held: where its two sides came closest while"
                    + " they stood the wrong way; null where they never did, or had no value.")
        @Nullable ClosestApproach closest,
    @Schema(
            description =
                "How close it came, or why it could not hold, in words; null where it held or its"
                    + " parts say why.")
        @Nullable String note) {}
