package stratlab.api.event;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Looks at one thing again and again, for all who want to know how it stands. */
final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private Poller() {}

  /**
   * Returns how something stands at every tick, until nothing can follow. It is looked at once for
   * all subscribers, as long as there is one; a look that takes longer than the time between two
   * ticks is not joined by another.
   *
   * @param looker runs a look, which may wait for the store
   */
  static Flux<Snapshot> looks(Supplier<Snapshot> look, Executor looker, Publisher<?> ticks) {
    return Flux.from(ticks)
        .onBackpressureDrop()
        .concatMap(_ -> Mono.<Snapshot>create(sink -> begin(look, looker, sink)), 0)
        .takeUntil(Snapshot::last);
  }

  /** A look for which no thread can be had is left out: the next tick tries again. */
  private static void begin(Supplier<Snapshot> look, Executor looker, MonoSink<Snapshot> sink) {
    try {
      looker.execute(() -> now(look, sink));
    } catch (Throwable failed) {
      LOG.warn("A look for events is left out: {}", failed.getMessage());
      sink.success();
    }
  }

  private static void now(Supplier<Snapshot> look, MonoSink<Snapshot> sink) {
    Snapshot seen;
    try {
      seen = look.get();
    } catch (Throwable failed) {
      // Whatever it was: a listener that hears nothing more has to know, so that it asks again.
      LOG.warn("Events break off: {}", failed.getMessage());
      // An error of the machine would be thrown here, and reach no listener.
      sink.error(failed instanceof Error ? new IllegalStateException(failed) : failed);
      return;
    }
    sink.success(seen);
  }
}
