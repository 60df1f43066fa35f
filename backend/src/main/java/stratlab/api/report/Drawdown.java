package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fall of the account below its highest value so far. Bars are strategy bars. */
@Serdeable
record Drawdown(
    long peakTime,
    long troughTime,
    @Schema(description = "Null when the peak was not reached again.") @Nullable Long recoveryTime,
    @Schema(description = "A fraction of the peak, above 0.") double depth,
    double money,
    @Schema(description = "Calendar days from the peak to the recovery or the end.") double days,
    @Schema(description = "Calendar days from the peak to the trough.") double daysDown,
    @Schema(description = "Calendar days from the trough to the recovery.")
        @Nullable Double daysToRecover,
    int barsDown,
    @Nullable Integer barsToRecover) {}
