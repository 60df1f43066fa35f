package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the raw signals of a run: why it traded as often as it did, and no more. */
@Serdeable
public record Funnel(
    @Schema(
            type = "string",
            allowableValues = {"conditions", "orders"},
            description =
                "What the strategy decides by. With conditions a raw signal is a bar of the data on"
                    + " which an entry condition holds, warm-up bars and bars before the window"
                    + " included; exits are none. Otherwise it is an order that the strategy asked"
                    + " for and that opens or adds to a position, as far as can be told when it is"
                    + " sent, those without a size included.")
        String basis,
    @Schema(description = "How many raw signals there were.") int raw,
    @Schema(description = "How many of them were filled, wholly or in part.") int filled,
    @Schema(
            description =
                "Every possible outcome in the order in which a signal meets them. A raw signal has"
                    + " exactly one, so that their signals add up to `raw`.")
        List<FunnelOutcome> outcomes,
    @Schema(description = "Why there was no fill at all; null where there was one.")
        @Nullable String explanation,
    @Schema(
            description =
                "The entry and exit conditions, each followed by its parts. Empty for a strategy"
                    + " that decides bar by bar.")
        List<ConditionPart> conditions) {}
