package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator, one value a row of the window; when thinned, that of the last bar of each row. */
@Serdeable
record ChartLine(
    @Schema(example = "SMA 10") String name,
    @Schema(
            description = "Over the price, or in a pane of its own.",
            type = "string",
            allowableValues = {"price", "own"})
        String pane,
    @Schema(description = "Null before the first value.") List<@Nullable Double> values) {}
