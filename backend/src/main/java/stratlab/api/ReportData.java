package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A data set that was used, as a whole. */
@Serdeable
record ReportData(
    String role,
    String name,
    String symbol,
    String timeframe,
    @Schema(description = "SHA-256 of the bars.") String hash,
    int bars,
    long from,
    long to) {}
