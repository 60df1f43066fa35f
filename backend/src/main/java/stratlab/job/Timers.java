package stratlab.job;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the store again and again. */
@Singleton
final class Timers {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final TaskScheduler scheduler;
  private final List<Future<?>> timers = new CopyOnWriteArrayList<>();

  Timers(@Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Does something every so often, first after a while; when it fails, the next time too. */
  void repeat(Duration every, Duration first, Runnable task) {
    timers.add(
        scheduler.scheduleWithFixedDelay(
            first,
            every,
            () -> {
              try {
                task.run();
              } catch (RuntimeException failed) {
                // A busy or full disk: the next round tries again, and the lease allows for some.
                LOG.error("The store of jobs did not answer", failed);
              }
            }));
  }

  void stop() {
    timers.forEach(timer -> timer.cancel(false));
  }
}
