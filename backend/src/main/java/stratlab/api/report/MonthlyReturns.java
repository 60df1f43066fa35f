package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The returns of a calendar year. */
@Serdeable
record MonthlyReturns(
    int year,
    @Schema(description = "January first; null where the run has no bar.")
        List<@Nullable Double> months,
    double total) {}
