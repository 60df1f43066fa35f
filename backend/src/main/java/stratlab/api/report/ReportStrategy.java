package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The strategy that ran. */
@Serdeable
record ReportStrategy(
    String name, String title, @Schema(description = "SHA-256 of its code.") String digest) {}
