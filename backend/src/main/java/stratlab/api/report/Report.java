package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole result of a run, the same bytes as {@code stratlab run --format json} writes. Reports
 * are sent as they are stored; this record describes them.
 */
@Serdeable
public record Report(
    @Schema(description = "SHA-256 of all that decides the outcome.") String id,
    @Schema(description = "Version of the engine and of the report.") String engine,
    ReportRequest request,
    ReportStrategy strategy,
    List<ReportData> data,
    ReportWindow window,
    @Schema(description = "What a reader should know first.") List<String> warnings,
    List<Metric> metrics,
    List<MonthlyReturns> monthlyReturns,
    @Schema(description = "The ten deepest, deepest first; absent in reports older than version 3.")
        @Nullable List<Drawdown> drawdowns,
    @Schema(description = "Absent in reports older than version 3.")
        @Nullable List<Breakdown> breakdowns,
    @Schema(description = "Absent in reports older than version 3.") @Nullable Evidence evidence,
    @Schema(description = "The results of Backtrader's analyzers, by its names.")
        Map<String, @Nullable Object> analyzers,
    @Schema(description = "Absent in older reports.") @Nullable Funnel funnel,
    List<Trade> trades,
    List<OpenTrade> openTrades,
    List<Order> orders,
    EquityColumns equity,
    List<PlotLine> lines) {}
