package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Consecutive bars. */
@Serdeable
record BarStretch(
    @Schema(
            description =
                "The first, counted from the first bar of the window; bars loaded before it are"
                    + " negative.")
        int bar,
    @Schema(description = "How many, 1 or more.") int bars,
    @Schema(description = "Time of the first.") long from,
    @Schema(description = "Time of the last.") long to) {}
