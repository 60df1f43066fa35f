package stratlab.api.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.document.sweep.SweepRow;
import stratlab.job.sweep.ListedSweep;
import stratlab.sweep.result.ResultRow;

/** A sweep as lists show it. */
@Serdeable
public record SweepSummary(
    @Schema(
            description = "Also the id of its job.",
            example = "01938e5c-7a10-7000-8a3f-2f4f6a1b9c3d")
        String id,
    String name,
    @Schema(
            type = "string",
            allowableValues = {"sweep", "walk_forward"})
        String kind,
    String strategy,
    @Schema(description = "The data set of each role; of an axis over data sets, the first.")
        Map<String, String> data,
    @Schema(
            type = "string",
            allowableValues = {"queued", "running", "completed", "failed", "cancelled"})
        String state,
    @Schema(description = "Paused, or running and about to pause.") boolean paused,
    @Schema(description = "UTC epoch milliseconds.") long createdAt,
    @Schema(description = "Cells in all; of a guided sweep, at most.") int cells,
    @Schema(description = "Cells that have been computed, failed ones included.") int done,
    @Schema(example = "sharpe") String rankBy,
    @Schema(description = "The best cell so far; null when none is ranked.")
        @Nullable SweepRow best,
    @Schema(
            description =
                "Of a completed walk forward: the figures of its joined tests, which none of its"
                    + " choices had seen. Null otherwise.")
        @Nullable Map<String, @Nullable Double> tests) {

  public static SweepSummary of(ListedSweep sweep) {
    stratlab.job.queue.Job job = sweep.job();
    ResultRow best = sweep.best().row();
    Map<String, @Nullable Double> tests = sweep.best().tests();
    return new SweepSummary(
        job.id(),
        job.name(),
        job.kind().key(),
        job.strategy(),
        job.data(),
        job.state().key(),
        job.paused(),
        job.createdAt(),
        sweep.planned(),
        sweep.done(),
        sweep.rankBy(),
        best == null ? null : SweepRow.of(best),
        tests == null || tests.isEmpty() ? null : JsonNumbers.figures(tests));
  }
}
