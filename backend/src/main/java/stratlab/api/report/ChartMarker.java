package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a trade began or ended. */
@Serdeable
record ChartMarker(
    long time,
    double price,
    @Schema(
            type = "string",
            allowableValues = {"buy", "sell"})
        String side,
    double size,
    @Schema(description = "Null for a position that is still open.") @Nullable Integer tradeId,
    @Schema(
            type = "string",
            allowableValues = {"entry", "exit"})
        String kind) {}
