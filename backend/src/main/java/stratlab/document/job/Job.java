package stratlab.document.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A backtest or a sweep that was asked for. Small on purpose: it is what a waiting page asks for
 * again and again.
 */
@Serdeable
public record Job(
    @Schema(example = "01938e5c-7a10-7000-8a3f-2f4f6a1b9c3d") String id,
    @Schema(
            type = "string",
            allowableValues = {"backtest", "sweep", "walk_forward"})
        String kind,
    @Schema(
            type = "string",
            allowableValues = {"queued", "running", "completed", "failed", "cancelled"})
        String state,
    @Schema(description = "Paused, or running and about to pause.") boolean paused,
    String name,
    String strategy,
    @Schema(description = "The data set of each role.") Map<String, String> data,
    @Schema(description = "UTC epoch milliseconds.") long createdAt,
    @Nullable Long startedAt,
    @Nullable Long finishedAt,
    JobProgress progress,
    @Schema(description = "How often it was started, this time included.") int attempt,
    @Schema(description = "While queued: the number of jobs ahead of it.") @Nullable Integer ahead,
    @Schema(
            description =
                "Failed: the error message. Cancelled: by whom. Queued: why it is retried.")
        @Nullable String reason,
    @Schema(description = "Of a backtest that is completed.") @Nullable String reportId,
    @Schema(description = "Whether the report was in the store before.") boolean reused,
    @Nullable Headline headline) {}
