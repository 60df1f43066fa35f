package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A data set that was used, or longer bars made of it, as a whole. */
@Serdeable
record ReportData(
    String role,
    @Schema(description = "As given in the request.", example = "sp500-daily@1w") String name,
    String symbol,
    @Schema(description = "Of the bars that the strategy saw.") String timeframe,
    @Schema(description = "SHA-256 of the bars of the data set itself.") String hash,
    int bars,
    long from,
    long to,
    @Schema(description = "How many decimals its prices need; absent in older reports.")
        @Nullable Integer decimals) {}
