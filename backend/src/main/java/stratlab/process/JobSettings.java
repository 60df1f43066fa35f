package stratlab.process;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How jobs are run; every value can be set by the environment ({@code STRATLAB_JOBS_DEADLINE=10m}).
 *
 * @param inline whether a job is run before its submission is answered, for surroundings in which
 *     no thread outlives the answer
 * @param deadline how long one job may run
 * @param stopGrace how long running jobs may go on when the process is asked to stop
 * @param abandonAfter how long the thread of a job that was told to stop may take to obey, before
 *     the job ends without it
 * @param lease how long a running job is its worker's without a heart-beat
 * @param heartBeat how often progress is written and a request to cancel is seen
 * @param recovery how often abandoned jobs are looked for
 * @param cuts on how many shortened data sets a finished run is repeated to see whether it knew the
 *     future, 1 or more
 * @param attempts how often a job is started with nothing beside it when its process keeps dying,
 *     before it fails
 * @param pause after how long a job whose process died is tried again; each time four times as long
 */
@ConfigurationProperties("stratlab.jobs")
public record JobSettings(
    @Bindable(defaultValue = "false") boolean inline,
    @Bindable(defaultValue = "1h") Duration deadline,
    @Bindable(defaultValue = "10s") Duration stopGrace,
    @Bindable(defaultValue = "10s") Duration abandonAfter,
    @Bindable(defaultValue = "30s") Duration lease,
    @Bindable(defaultValue = "500ms") Duration heartBeat,
    @Bindable(defaultValue = "3s") Duration recovery,
    @Bindable(defaultValue = "4") int cuts,
    @Bindable(defaultValue = "3") int attempts,
    @Bindable(defaultValue = "1s") Duration pause) {
  public JobSettings {
    if (cuts < 1) {
      throw new IllegalArgumentException("stratlab.jobs.cuts must be 1 or more, not " + cuts);
    }
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "stratlab.jobs.attempts must be 1 or more, not " + attempts);
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("stratlab.jobs.pause must be 0s or longer, not " + pause);
    }
    if (lease.compareTo(heartBeat.multipliedBy(3)) < 0) {
      throw new IllegalArgumentException(
          "stratlab.jobs.lease must last at least three heart-beats, and %s is less than 3 x %s"
              .formatted(lease, heartBeat));
    }
  }
}
