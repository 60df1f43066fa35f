package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What a figure of a cell means. */
@Serdeable
public record SweepMetric(
    @Schema(example = "max_drawdown") String key,
    @Schema(example = "Maximum drawdown") String label,
    @Schema(
            type = "string",
            allowableValues = {"money", "fraction", "ratio", "count", "bars", "days"})
        String unit,
    @Schema(
            type = "string",
            allowableValues = {"higher", "lower", "neither"})
        String better) {

  public static SweepMetric of(stratlab.sweep.spec.SweepMetric metric) {
    return new SweepMetric(
        metric.key(),
        metric.label(),
        metric.unit().name().toLowerCase(Locale.ROOT),
        metric.better().name().toLowerCase(Locale.ROOT));
  }
}
