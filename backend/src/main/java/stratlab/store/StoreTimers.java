package stratlab.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import stratlab.process.JobSettings;

/** Looks at the store again and again. */
@Singleton
public final class StoreTimers {
  private final JobSettings settings;
  private final List<Repeating> timers = new CopyOnWriteArrayList<>();

  StoreTimers(JobSettings settings) {
    this.settings = settings;
  }

  /** Does something every so often, first after a while; when it fails, the next time too. */
  public void repeat(String name, Duration every, Duration first, Runnable task) {
    // A process that cannot extend its leases for that long has lost its jobs to others.
    timers.add(Repeating.start(name, every, first, settings.lease(), task));
  }

  public void stop() {
    timers.forEach(Repeating::stop);
  }
}
