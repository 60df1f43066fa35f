package stratlab.job.sweep;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How sweeps are run; every value can be set by the environment ({@code STRATLAB_SWEEPS_THREADS}).
 *
 * @param threads that compute the cells of a sweep; 0 for as many as the machine has processors
 * @param chunk how often what is finished is stored: about as much is lost when the process dies
 * @param deadline how long a sweep may run without being started anew
 */
@ConfigurationProperties("stratlab.sweeps")
public record SweepSettings(
    @Bindable(defaultValue = "0") int threads,
    @Bindable(defaultValue = "1s") Duration chunk,
    @Bindable(defaultValue = "7d") Duration deadline) {
  public SweepSettings {
    if (threads < 0) {
      throw new IllegalArgumentException(
          "stratlab.sweeps.threads must be 0 (all processors) or more, not " + threads);
    }
  }

  /** Returns how many threads compute cells. */
  public int computing() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
