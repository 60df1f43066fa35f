package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestReport.TradeRow;

/** A closed trade. */
@Serdeable
record Trade(
    int id,
    String role,
    @Schema(
            type = "string",
            allowableValues = {"long", "short"})
        String direction,
    @Schema(description = "The largest position held, in units.") double size,
    long entryTime,
    @Schema(description = "Row of the data set.") int entryBar,
    double entryPrice,
    long exitTime,
    int exitBar,
    double exitPrice,
    @Schema(description = "Before costs.") double pnl,
    @Schema(description = "After commission and interest.") double pnlNet,
    double commission,
    @Schema(
            description =
                "What was paid for holding it. Absent in older reports, where it is in the commission.")
        @Nullable Double interest,
    @Schema(description = "From entry to exit, in bars of the data set.") int bars,
    @Schema(description = "Net profit as a fraction of the value at entry.")
        @Nullable Double returnFraction,
    @Schema(
            description =
                "Whether an exit was filled on a bar that reached another exit too: the bar cannot"
                    + " tell which came first, so the trade may have ended otherwise.")
        boolean ambiguous) {

  /** Returns the row of the report that this is the document of. */
  TradeRow row() {
    return new TradeRow(
        id,
        role,
        direction,
        size,
        entryTime,
        entryBar,
        entryPrice,
        exitTime,
        exitBar,
        exitPrice,
        pnl,
        pnlNet,
        commission,
        interest == null ? 0 : interest,
        bars,
        returnFraction,
        ambiguous);
  }
}
