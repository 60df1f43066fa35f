package stratlab.api.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.document.sweep.SweepRow;
import stratlab.job.queue.Job.State;
import stratlab.job.sweep.StoredSweep;

/** How far a sweep is, as the events tell it. */
@Serdeable
public record SweepProgress(
    @Schema(
            type = "string",
            allowableValues = {"queued", "running", "completed", "failed", "cancelled"})
        String state,
    boolean paused,
    @Schema(description = "Cells that have been computed, failed ones included.") int done,
    @Schema(description = "Cells in all; of a guided sweep, at most.") int cells,
    @Schema(description = "Cells that have a fault instead of a result.") int failed,
    @Schema(description = "Null until it is known.") @Nullable Double cellsPerSecond,
    @Schema(description = "Estimated remaining time; null while unknown.")
        @Nullable Double secondsLeft,
    @Nullable SweepRow best) {

  static SweepProgress of(StoredSweep sweep, @Nullable SweepRow best) {
    return new SweepProgress(
        sweep.job().state().key(),
        sweep.paused(),
        sweep.done(),
        sweep.planned(),
        sweep.failed(),
        JsonNumbers.of(sweep.cellsPerSecond()),
        secondsLeft(sweep),
        best);
  }

  private static @Nullable Double secondsLeft(StoredSweep sweep) {
    Double speed = sweep.cellsPerSecond();
    boolean runs = sweep.job().state() instanceof State.Running;
    return runs && speed != null && speed > 0
        ? JsonNumbers.of((sweep.planned() - sweep.done()) / speed)
        : null;
  }
}
