package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What answers.
 *
 * @param engine changes whenever the same run could give other numbers
 */
@Serdeable
record About(
    @Schema(example = "0.1.0") String version,
    @Schema(example = "1/1", description = "Version of the engine and of the report.")
        String engine,
    @Schema(example = "25") String javaVersion) {}
