package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Many runs made of the pieces of one. */
@Serdeable
record Simulation(
    @Schema(example = "bootstrap") String key,
    String name,
    @Schema(description = "How a resample is made, in sentences.") String method,
    @Schema(description = "Days or trades to draw from.") int observations,
    @Schema(description = "How many were made; 0 when nothing is defined.") int resamples,
    @Schema(description = "Mean length of the stretches that stay together, in observations.")
        int blockLength,
    @Schema(description = "The lower level of the bands, a fraction.") double low,
    @Schema(description = "The upper level of the bands, a fraction.") double high,
    List<SimulationBand> bands) {}
