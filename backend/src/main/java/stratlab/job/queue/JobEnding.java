package stratlab.job.queue;

import org.jspecify.annotations.Nullable;

/** When and why a job began and ended, side by side as on the wire. */
public record JobEnding(
    @Nullable Long startedAt, @Nullable Long finishedAt, @Nullable String reason) {

  public static JobEnding of(Job.State state) {
    return switch (state) {
      case Job.State.Queued(String reason) -> new JobEnding(null, null, reason);
      case Job.State.Running(long started) -> new JobEnding(started, null, null);
      case Job.State.Completed done -> new JobEnding(done.startedAt(), done.finishedAt(), null);
      case Job.State.Failed(Long started, long finished, String reason) ->
          new JobEnding(started, finished, reason);
      case Job.State.Cancelled(Long started, long finished, String reason) ->
          new JobEnding(started, finished, reason);
    };
  }
}
