package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The closed trades by one of their traits; a trade is in exactly one row. */
@Serdeable
record Breakdown(
    @Schema(example = "exit_reason") String key,
    @Schema(example = "Exit") String name,
    @Schema(description = "How trades are sorted, a sentence.") String note,
    List<BreakdownRow> rows) {}
