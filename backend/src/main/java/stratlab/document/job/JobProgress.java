package stratlab.document.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bars done of bars in all; of a sweep, cells. */
@Serdeable
public record JobProgress(
    long done, @Schema(description = "Null until it is known.") @Nullable Long total) {}
