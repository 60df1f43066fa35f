package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How much the figures of a run would scatter if chance had dealt its days or trades otherwise. */
@Serdeable
record Evidence(
    @Schema(description = "Seed of the random numbers of every simulation.") long seed,
    @Schema(description = "The JDK's name of the generator.") String generator,
    List<Simulation> simulations) {}
