package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A position held at the end. */
@Serdeable
record OpenTrade(
    String role,
    @Schema(
            type = "string",
            allowableValues = {"long", "short"})
        String direction,
    double size,
    long entryTime,
    int entryBar,
    double entryPrice,
    double commission,
    @Schema(description = "Counted into it so far. Absent in older reports.")
        @Nullable Double interest,
    double lastPrice,
    @Schema(description = "At the last close, before the costs of leaving.") double pnl) {}
