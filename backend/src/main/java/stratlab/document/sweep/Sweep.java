package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sweep: what was asked for, how far it is and what its best cell is. */
@Serdeable
public record Sweep(
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
    @Nullable Long startedAt,
    @Nullable Long finishedAt,
    @Schema(
            description =
                "Failed: the error message. Cancelled: by whom. Queued: why it is retried.")
        @Nullable String reason,
    @Schema(description = "Cells in all; of a guided sweep, at most.") int cells,
    @Schema(description = "Cells that have been computed, failed ones included.") int done,
    @Schema(description = "Cells that have a fault instead of a result.") int failed,
    @Schema(description = "Cells that were taken over from earlier sweeps.") int reused,
    @Schema(description = "Null until it is known.") @Nullable Double cellsPerSecond,
    @Schema(example = "sharpe") String rankBy,
    @Schema(description = "The best cell so far; null when none is ranked.")
        @Nullable SweepRow best,
    @Schema(description = "Axes that are not parameters come first.") List<SweepAxis> axes,
    @Schema(
            description = "Between parameters, the strategy's own constraints included.",
            example = "[\"fast < slow\"]")
        List<String> where,
    @Schema(description = "On metrics.", example = "[\"trades >= 30\"]") List<String> keep,
    SweepRequest.SamplingRequest sampling,
    @Schema(description = "Share of the days at the end.", example = "0.3") double outOfSample,
    @Schema(description = "The metrics of a cell, in the order of display.")
        List<SweepMetric> metrics,
    @Schema(description = "The request with every default filled in, as POST /api/sweeps takes it.")
        SweepRequest request) {}
