package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.ParamValue;

/** What was asked for, with every default filled in. */
@Serdeable
record ReportRequest(
    String strategy,
    Map<String, ParamValue> params,
    Map<String, String> data,
    @Nullable String from,
    @Nullable String to,
    double cash,
    double commission,
    double size,
    @Schema(
            description =
                "Every setting of how the run is traded; absent in reports of older versions.")
        @Nullable Map<String, ParamValue> settings) {}
