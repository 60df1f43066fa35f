package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed trade. */
@Serdeable
record Trade(
    int id,
    String role,
    @Schema(
            type = "string",
            allowableValues = {"long", "short"})
        String direction,
    @Schema(description = "The largest position held, in units.") double size,
    long entryTime,
    @Schema(description = "Row of the data set.") int entryBar,
    double entryPrice,
    long exitTime,
    int exitBar,
    double exitPrice,
    @Schema(description = "Before costs.") double pnl,
    @Schema(description = "After costs.") double pnlNet,
    double commission,
    @Schema(description = "From entry to exit, in bars of the data set.") int bars,
    @Schema(description = "Net profit as a fraction of the value at entry.")
        @Nullable Double returnFraction) {}
