package stratlab.api.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.document.job.Job;

/** A part of the list of jobs. */
@Serdeable
record JobsPage(
    List<Job> items,
    @Schema(
            description =
                "What to ask for as `before` (as `after` with `sort=oldest`) to see more; null at"
                    + " the end.")
        @Nullable String next) {}
