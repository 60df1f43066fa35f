package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import stratlab.sweep.result.ParallelCoordinates;

/** The cells that parallel coordinates draw. */
@Serdeable
public record ParallelRows(
    String metric,
    @Schema(description = "The best first, and below them others spread evenly over the ranks.")
        List<SweepRow> rows) {

  public static ParallelRows of(ParallelCoordinates parallel) {
    return new ParallelRows(parallel.metric(), parallel.rows().stream().map(SweepRow::of).toList());
  }
}
