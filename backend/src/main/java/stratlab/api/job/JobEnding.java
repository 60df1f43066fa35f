package stratlab.api.job;

import org.jspecify.annotations.Nullable;
import stratlab.job.queue.Job.State;

/** When and why a job began and ended, side by side as on the wire. */
record JobEnding(@Nullable Long startedAt, @Nullable Long finishedAt, @Nullable String reason) {

  static JobEnding of(State state) {
    return switch (state) {
      case State.Queued(String reason) -> new JobEnding(null, null, reason);
      case State.Running(long started) -> new JobEnding(started, null, null);
      case State.Completed done -> new JobEnding(done.startedAt(), done.finishedAt(), null);
      case State.Failed(Long started, long finished, String reason) ->
          new JobEnding(started, finished, reason);
      case State.Cancelled(Long started, long finished, String reason) ->
          new JobEnding(started, finished, reason);
    };
  }
}
