package stratlab.api.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of sweeps. */
@Serdeable
public record SweepsPage(
    List<SweepSummary> sweeps,
    @Schema(description = "Whether there are more.") boolean more,
    @Schema(
            description =
                "What to ask for as `before` (as `after` with `sort=oldest`) to see more; null at"
                    + " the end.")
        @Nullable String next) {}
