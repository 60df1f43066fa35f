package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The bar on which a comparison that never held came closest. */
@Serdeable
record ClosestApproach(
    @Schema(description = "Counted from the first bar of the window.") int bar,
    long time,
    @Schema(description = "Of the first side, in the unit of its line.") double value,
    @Schema(description = "Of the other side.") double other,
    @Schema(description = "Between the two, 0 or more.") double gap) {}
