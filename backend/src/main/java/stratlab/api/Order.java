package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order with its fate. */
@Serdeable
record Order(
    int id,
    String role,
    @Schema(
            type = "string",
            allowableValues = {"buy", "sell"})
        String side,
    @Schema(example = "market") String type,
    @Schema(description = "Units, positive.") double size,
    long createdTime,
    @Schema(description = "Bar of the run.") int createdBar,
    @Schema(example = "completed") String status,
    @Schema(description = "Why it was refused.") @Nullable String reason,
    @Nullable Long fillTime,
    @Nullable Integer fillBar,
    @Nullable Double price,
    @Nullable Double commission) {}
