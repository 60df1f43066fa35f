package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.Fault;
import stratlab.document.BacktestRequest;

/** A backtest that is kept as a file in the presets folder. */
@Serdeable
public record Preset(
    @Schema(description = "Of the file, without .json.", example = "sp500-slow-trend") String name,
    @Schema(example = "S&P 500, slow trend") String title,
    @Schema(description = "May be empty.") String description,
    @Schema(description = "The body to send to /api/backtests; null when the preset has faults.")
        @Nullable BacktestRequest request,
    @Schema(description = "Everything that is wrong with it now.") List<Fault> faults) {

  static Preset of(stratlab.preset.Preset preset) {
    return new Preset(
        preset.name(),
        preset.title(),
        preset.description(),
        preset.faults().isEmpty() ? BacktestRequest.asWritten(preset.sound()) : null,
        preset.faults().stream().map(Fault::of).toList());
  }
}
