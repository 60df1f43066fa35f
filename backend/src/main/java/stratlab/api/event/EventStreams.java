package stratlab.api.event;

import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.process.JobSettings;

/**
 * Streams of events. All that tell of the same thing share the looks of one {@link Poller}, which
 * go on as long as one of them is open; a stream that has nothing to tell holds no thread.
 */
@Singleton
final class EventStreams {
  private final Scheduler timer;
  private final ExecutorService looker;
  private final EventSettings settings;
  private final boolean inline;
  private final Semaphore places;
  private final Map<String, Flux<Snapshot>> watches = new ConcurrentHashMap<>();

  EventStreams(
      @Named(TaskExecutors.SCHEDULED) ExecutorService timer,
      @Named(EventLooks.NAME) ExecutorService looker,
      EventSettings settings,
      JobSettings jobs) {
    this.timer = Schedulers.fromExecutorService(timer);
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
    Flux<Snapshot> looks = Flux.defer(() -> watch(subject, look));
    Flux<Event<String>> events = EventStream.of(first, looks, settings.silentLooks());
    return Flux.defer(
        () ->
            places.tryAcquire() ? events.doFinally(_ -> places.release()) : Flux.error(this::full));
  }

  private ProblemException full() {
    return new ProblemException(Problems.tooManyStreams(settings.most()));
  }

  /** Returns the looks that all share; they are forgotten when nobody is left. */
  private Flux<Snapshot> watch(String subject, Supplier<Snapshot> look) {
    return watches.computeIfAbsent(
        subject,
        _ ->
            Poller.looks(look, looker, Flux.interval(settings.every(), timer))
                .doFinally(_ -> watches.remove(subject))
                .share());
  }
}
