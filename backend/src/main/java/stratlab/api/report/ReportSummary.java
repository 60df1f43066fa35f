package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report without its long lists, with their counts. */
@Serdeable
public record ReportSummary(
    String id,
    String engine,
    ReportRequest request,
    ReportStrategy strategy,
    List<ReportData> data,
    ReportWindow window,
    List<String> warnings,
    List<Metric> metrics,
    List<MonthlyReturns> monthlyReturns,
    @Schema(description = "The ten deepest, deepest first; absent in reports older than version 3.")
        @Nullable List<Drawdown> drawdowns,
    @Schema(description = "Absent in reports older than version 3.")
        @Nullable List<Breakdown> breakdowns,
    @Schema(description = "Absent in reports older than version 3.") @Nullable Evidence evidence,
    @Schema(description = "The figures of Backtrader's analyzers, without the transactions.")
        Map<String, @Nullable Object> analyzers,
    ReportCounts counts) {}
