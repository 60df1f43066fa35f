package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import stratlab.sweep.Parallel;

/** The cells that parallel coordinates draw. */
@Serdeable
record ParallelRows(
    String metric,
    @Schema(description = "The best first, and below them others spread evenly over the ranks.")
        List<SweepRow> rows) {

  static ParallelRows of(Parallel parallel) {
    return new ParallelRows(parallel.metric(), parallel.rows().stream().map(SweepRow::of).toList());
  }
}
