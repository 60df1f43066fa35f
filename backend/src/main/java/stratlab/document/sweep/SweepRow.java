package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.document.ParamValue;
import stratlab.sweep.result.ResultRow;

/** One cell of a sweep with what it gave. */
@Serdeable
public record SweepRow(
    @Schema(description = "Its number, from 0.") int cell,
    @Schema(description = "Of the axes, in their order.", example = "{\"fast\": 10, \"slow\": 60}")
        Map<String, ParamValue> values,
    @Schema(description = "By key; null where undefined.", example = "{\"sharpe\": 1.2}")
        Map<String, @Nullable Double> metrics,
    @Schema(description = "Why it has no result; null when it has one.") @Nullable String fault) {

  public static SweepRow of(ResultRow row) {
    return new SweepRow(
        row.cell(), values(row.values()), JsonNumbers.figures(row.metrics()), row.fault());
  }

  static Map<String, ParamValue> values(Map<String, Object> values) {
    Map<String, ParamValue> wire = new LinkedHashMap<>();
    values.forEach((name, value) -> wire.put(name, ParamValue.of(value)));
    return wire;
  }
}
