package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Sweeps from the newest to the oldest. */
@Serdeable
record SweepsPage(
    List<SweepSummary> sweeps,
    @Schema(
            description =
                "Whether there are older ones; ask for them with `before` and the id of the last.")
        boolean more) {}
