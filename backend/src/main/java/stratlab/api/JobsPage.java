package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs from the newest to the oldest. */
@Serdeable
record JobsPage(
    List<Job> items,
    @Schema(description = "What to ask for as `before` to see older ones; null at the end.")
        @Nullable String next) {}
