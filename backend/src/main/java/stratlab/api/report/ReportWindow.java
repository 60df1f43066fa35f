package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was simulated. */
@Serdeable
record ReportWindow(
    long from,
    long to,
    int bars,
    @Schema(description = "Bars on which the strategy was not yet asked.") int warmUpBars,
    @Nullable Long firstDecision) {}
