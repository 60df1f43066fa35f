package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order with its fate. */
@Serdeable
record Order(
    int id,
    String role,
    @Schema(
            type = "string",
            allowableValues = {"buy", "sell"})
        String side,
    @Schema(
            type = "string",
            allowableValues = {
              "market",
              "close",
              "limit",
              "stop",
              "stop-limit",
              "stop-trail",
              "stop-trail-limit"
            })
        String type,
    @Schema(description = "Units, positive.") double size,
    @Schema(description = "Where a stop becomes active; of a trailing one where it stood last.")
        @Nullable Double trigger,
    @Schema(description = "The price that a fill may not be worse than.") @Nullable Double limit,
    @Schema(description = "The last moment at which it may fill; null for no end.")
        @Nullable Long validUntil,
    @Schema(description = "The order of which only one of both can fill (OCO).")
        @Nullable Integer oco,
    @Schema(description = "The main order of its bracket.") @Nullable Integer parent,
    long createdTime,
    @Schema(description = "Bar of the run.") int createdBar,
    @Schema(
            type = "string",
            allowableValues = {
              "submitted",
              "accepted",
              "partial",
              "completed",
              "canceled",
              "expired",
              "margin",
              "rejected"
            })
        String status,
    @Schema(description = "Why it ended without all its units filled.") @Nullable String reason,
    @Schema(description = "Units that were filled.") double filled,
    @Schema(description = "How many executions that took.") int fills,
    @Schema(description = "Of the last fill.") @Nullable Long fillTime,
    @Nullable Integer fillBar,
    @Schema(description = "Mean price of the fills.") @Nullable Double price,
    @Nullable Double commission,
    @Schema(
            description =
                "By how much slippage made the fills worse, in money; their price has it. Null in"
                    + " older reports.")
        @Nullable Double slippage,
    @Schema(
            description =
                "Whether the bar of a fill reached another exit too, so that it cannot tell which"
                    + " came first.")
        boolean ambiguous) {

  /** Older reports say of a fill only when it was: there it was always of the whole order. */
  Order {
    if (fillTime != null && fills == 0) {
      fills = 1;
      filled = size;
    }
  }
}
