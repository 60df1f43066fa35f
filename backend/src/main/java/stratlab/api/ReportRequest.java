package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    double size) {}
