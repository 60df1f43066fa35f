package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.BacktestRequest;
import stratlab.document.ParamValue;

/** One cell of a sweep, and what POST /api/backtests takes to run it with a whole report. */
@Serdeable
public record SweepCell(
    int cell,
    @Schema(description = "Of the axes, in their order.") Map<String, ParamValue> values,
    @Schema(description = "By key; null where undefined.") Map<String, @Nullable Double> metrics,
    @Schema(description = "Why it has no result; null when it has one.") @Nullable String fault,
    BacktestRequest request) {

  public static SweepCell of(SweepRow row, stratlab.backtest.BacktestRequest request) {
    return new SweepCell(
        row.cell(), row.values(), row.metrics(), row.fault(), BacktestRequest.of(request));
  }
}
