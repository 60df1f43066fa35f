package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import stratlab.sweep.run.Estimate;

/** The estimated cost of a sweep. */
@Serdeable
public record SweepEstimate(
    @Schema(description = "Of the values of all axes, before constraints and sampling.")
        long combinations,
    @Schema(description = "Cells that will run.") int cells,
    @Schema(description = "Of a cell, at most.") int bars,
    @Schema(description = "On this machine, from a few cells that were run for it.") double seconds,
    @Schema(description = "Columns and results held at a time, at most.") long memoryBytes,
    @Schema(description = "Results kept.") long storedBytes) {

  public static SweepEstimate of(Estimate estimate) {
    return new SweepEstimate(
        estimate.combinations(),
        estimate.cells(),
        estimate.bars(),
        estimate.seconds(),
        estimate.memoryBytes(),
        estimate.storedBytes());
  }
}
