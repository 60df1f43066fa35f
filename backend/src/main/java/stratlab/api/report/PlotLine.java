package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator, one value a bar of its role's data inside the window of the run. */
@Serdeable
record PlotLine(
    String name,
    String role,
    @Schema(
            type = "string",
            allowableValues = {"price", "own"})
        String pane,
    List<@Nullable Double> values) {}
