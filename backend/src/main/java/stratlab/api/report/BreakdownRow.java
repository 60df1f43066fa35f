package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The closed trades of one group; profits are after costs. */
@Serdeable
record BreakdownRow(
    String label,
    int trades,
    @Schema(description = "Null without a trade.") @Nullable Double winRate,
    double netProfit,
    @Schema(description = "Profit of a trade; null without one.") @Nullable Double average,
    @Schema(description = "Null without a loss.") @Nullable Double profitFactor,
    @Schema(description = "Of the profit of all closed trades; null when that is not above 0.")
        @Nullable Double share,
    @Schema(description = "Return of the account; null where the group is no period of time.")
        @Nullable Double accountReturn,
    @Schema(description = "Reasons why metrics are undefined.") @Nullable String reason) {}
