package stratlab.api.job;

import stratlab.api.http.ServerPaths;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.job.queue.Job.Outcome;
import stratlab.job.queue.Job.State;

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
    @Schema(description = "Held back until it is resumed, or running and about to stop for that.")
        boolean paused,
    String name,
    String strategy,
    @Schema(description = "The data set of each role.") Map<String, String> data,
    @Schema(description = "UTC epoch milliseconds.") long createdAt,
    @Nullable Long startedAt,
    @Nullable Long finishedAt,
    JobProgress progress,
    @Schema(description = "How often it was started, this time included.") int attempt,
    @Schema(description = "While queued: how many jobs are before it.") @Nullable Integer ahead,
    @Schema(
            description =
                "Failed: why, in words for people. Cancelled: by whom. Queued: why it is tried again.")
        @Nullable String reason,
    @Schema(description = "Of a backtest that is completed.") @Nullable String reportId,
    @Schema(description = "Whether the report was in the store before.") boolean reused,
    @Nullable Headline headline) {

  /**
   * Makes the document of a job.
   *
   * @param ahead how many jobs are before it while it is queued
   * @param paths takes the folders of the server out of its reason
   */
  static Job of(stratlab.job.queue.Job job, long ahead, ServerPaths paths) {
    JobProgress progress = new JobProgress(job.progress().done(), job.progress().total());
    JobEnding ending = JobEnding.of(job.state());
    Outcome.Report report = job.report().orElse(null);
    return new Job(
        job.id(),
        job.kind().key(),
        job.state().key(),
        job.paused(),
        job.name(),
        job.strategy(),
        job.data(),
        job.createdAt(),
        ending.startedAt(),
        ending.finishedAt(),
        progress,
        job.attempt(),
        job.state() instanceof State.Queued ? Math.toIntExact(ahead) : null,
        paths.withoutAny(ending.reason()),
        report == null ? null : report.id(),
        report != null && report.reused(),
        report == null ? null : Headline.of(report.headline()));
  }
}
