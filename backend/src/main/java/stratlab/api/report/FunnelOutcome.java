package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How many raw signals ended in one way, and on which bars. */
@Serdeable
record FunnelOutcome(
    @Schema(
            type = "string",
            allowableValues = {
              "outside_window",
              "warm_up",
              "order_waiting",
              "in_position",
              "no_protection",
              "no_size",
              "no_cash",
              "no_margin",
              "expired",
              "canceled",
              "rejected",
              "end_of_data",
              "filled"
            })
        String outcome,
    @Schema(description = "The outcome as text.") String label,
    @Schema(description = "Raw signals that ended so.") int signals,
    @Schema(description = "Bars they came on: fewer where a bar had several orders.") int bars,
    @Schema(description = "How many stretches of consecutive bars those are.") int stretches,
    @Schema(description = "The first of them, 100 at most.") List<BarStretch> first) {}
