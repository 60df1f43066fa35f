package stratlab.api.event;

import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import stratlab.process.JobSettings;

/**
 * Streams of events. All that tell of the same thing share one {@link Poller}, which is there as
 * long as one of them is; a stream that has nothing to tell holds no thread.
 */
@Singleton
final class EventStreams {
  private final TaskScheduler scheduler;
  private final ExecutorService looker;
  private final EventSettings settings;
  private final boolean inline;
  private final Semaphore places;
  private final Map<String, Poller> watches = new ConcurrentHashMap<>();

  EventStreams(
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
      @Named(EventLooks.NAME) ExecutorService looker,
      EventSettings settings,
      JobSettings jobs) {
    this.scheduler = scheduler;
    this.looker = looker;
    this.settings = settings;
    this.inline = jobs.inline();
    this.places = new Semaphore(settings.most());
  }

  /**
   * Returns the events of something: at once how it stands, then every change until its end.
   *
   * @param subject names it; what has the same name is looked at once for all
   * @throws ProblemException when there is no place for another stream, or what the look throws
   */
  Publisher<Event<String>> of(String subject, Supplier<Snapshot> look) {
    if (inline) {
      throw new ProblemException(Problems.noEvents());
    }
    if (places.availablePermits() == 0) {
      throw full();
    }
    Snapshot first = look.get();
    return listener -> open(subject, look, first, listener);
  }

  private ProblemException full() {
    return new ProblemException(Problems.tooManyStreams(settings.most()));
  }

  private void open(
      String subject,
      Supplier<Snapshot> look,
      Snapshot first,
      Subscriber<? super Event<String>> listener) {
    boolean isPlace = places.tryAcquire();
    EventStream stream =
        new EventStream(
            listener,
            first,
            settings.silentLooks(),
            left -> {
              if (isPlace) {
                leave(subject, left);
              }
            });
    stream.open();
    if (isPlace) {
      join(subject, look, stream);
    } else {
      stream.fail(full());
    }
  }

  /** A listener may have left since its stream was opened; then it must not be joined any more. */
  private void join(String subject, Supplier<Snapshot> look, EventStream stream) {
    watches.compute(
        subject,
        (_, known) -> {
          if (stream.isClosed()) {
            return known;
          }
          Poller watch = known == null ? new Poller(look, looker, this::repeat) : known;
          watch.add(stream);
          return watch;
        });
  }

  private Future<?> repeat(Runnable task) {
    return scheduler.scheduleWithFixedDelay(settings.every(), settings.every(), task);
  }

  private void leave(String subject, EventStream stream) {
    places.release();
    watches.computeIfPresent(
        subject,
        (_, watch) -> {
          if (!watch.remove(stream)) {
            return watch;
          }
          watch.stop();
          return null;
        });
  }
}
