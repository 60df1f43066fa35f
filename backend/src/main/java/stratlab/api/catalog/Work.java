package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.job.Workload;
import stratlab.job.execution.LeftBehind;

/** What the server has to do, and what takes its time. */
@Serdeable
@Schema(description = "Queued and running jobs, and threads that did not stop.")
record Work(
    @Schema(
            description =
                "The jobs that have not ended, a row for each kind; null while the store cannot be"
                    + " read.")
        @Nullable List<JobCounts> jobs,
    @Schema(description = "The checks of reports; null while the store cannot be read.")
        @Nullable CheckCounts lookAheadChecks,
    @Schema(
            description =
                "Computations of this process that did not stop and still take time, the first one"
                    + " first; no more than "
                    + Limits.LEFT_BEHIND
                    + ".")
        List<AbandonedWork> leftBehind,
    @Schema(description = "How many were left behind, listed or not.") int leftBehindTotal) {

  static Work of(Workload workload) {
    Workload.Counts counts = workload.counts().orElse(null);
    List<LeftBehind.Left> left = workload.leftBehind();
    return new Work(
        counts == null ? null : counts.jobs().stream().map(JobCounts::of).toList(),
        counts == null ? null : new CheckCounts(counts.checksWaiting(), counts.checksRunning()),
        left.stream().limit(Limits.LEFT_BEHIND).map(AbandonedWork::of).toList(),
        left.size());
  }

  /** How many jobs of a kind have not ended. */
  @Serdeable
  record JobCounts(
      @Schema(
              type = "string",
              allowableValues = {"backtest", "sweep", "walk_forward"})
          String kind,
      @Schema(description = "Waiting for a worker.") long queued,
      @Schema(description = "Paused.") long paused,
      @Schema(description = "In whichever process.") long running) {
    static JobCounts of(Workload.OfKind of) {
      return new JobCounts(of.kind().key(), of.queued(), of.paused(), of.running());
    }
  }

  /** How many checks of reports are still to be made. */
  @Serdeable
  record CheckCounts(
      @Schema(description = "Waiting.") long waiting,
      @Schema(description = "Checks that this process runs.") long running) {}

  /** A computation that did not stop when it was cancelled. */
  @Serdeable
  record AbandonedWork(
      @Schema(
              type = "string",
              allowableValues = {"job", "check", "request"},
              description =
                  "Whether the id is that of a job or of the report that was checked; of a request"
                      + " it says what was asked.")
          String type,
      String id,
      @Schema(description = "Null when it was not known yet.") @Nullable String strategy,
      @Schema(description = "UTC epoch milliseconds.") long since,
      @Schema(description = "How many of its threads are alive.") int threads) {
    static AbandonedWork of(LeftBehind.Left left) {
      return new AbandonedWork(
          left.type(), left.id(), left.strategy(), left.since(), left.threads());
    }
  }
}
