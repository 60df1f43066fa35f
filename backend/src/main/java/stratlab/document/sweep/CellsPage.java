package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import stratlab.sweep.result.Ranking;

/** Cells in the order of a metric. */
@Serdeable
public record CellsPage(
    @Schema(description = "Cells that have been computed.") int total,
    @Schema(description = "Cells that pass every filter and have the metric.") int matching,
    List<SweepRow> rows) {

  public static CellsPage of(Ranking ranking) {
    return new CellsPage(
        ranking.total(), ranking.matching(), ranking.rows().stream().map(SweepRow::of).toList());
  }
}
