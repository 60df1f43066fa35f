package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import stratlab.document.ParamValue;

/** One direction of a sweep. */
@Serdeable
public record SweepAxis(
    @Schema(example = "fast") String name,
    @Schema(example = "Fast period") String label,
    @Schema(description = "May be empty.", example = "bars") String unit,
    @Schema(
            type = "string",
            allowableValues = {"param", "data", "dates", "cash", "commission", "size", "setting"})
        String kind,
    @Schema(description = "Numbers ascend.") List<ParamValue> values) {

  public static SweepAxis of(stratlab.sweep.spec.Axis axis, AxisLabels labels) {
    return new SweepAxis(
        axis.name(),
        labels.label(axis),
        labels.unit(axis),
        axis.kind().name().toLowerCase(Locale.ROOT),
        axis.values().stream().map(ParamValue::of).toList());
  }
}
