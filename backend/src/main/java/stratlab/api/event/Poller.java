package stratlab.api.event;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.store.Repeating;

/** Looks at one thing again and again, for all who want to know how it stands. */
final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final Supplier<Snapshot> look;
  private final Executor looker;
  private final Future<?> timer;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * Begins to look.
   *
   * @param looker runs a look, which may wait for the store
   * @param timer repeats what it is given until it is cancelled
   */
  Poller(Supplier<Snapshot> look, Executor looker, Function<Runnable, Future<?>> timer) {
    this.look = look;
    this.looker = looker;
    this.timer = timer.apply(Repeating.surviving("events", this::tick));
  }

  void add(EventStream stream) {
    streams.add(stream);
  }

  /** Returns whether nobody is left. */
  boolean remove(EventStream stream) {
    streams.remove(stream);
    return streams.isEmpty();
  }

  void stop() {
    timer.cancel(false);
  }

  /** A look that takes longer than the time between two is not joined by another. */
  private void tick() {
    if (looking.compareAndSet(false, true)) {
      boolean begun = false;
      try {
        looker.execute(this::lookOnce);
        begun = true;
      } finally {
        if (!begun) {
          looking.set(false);
        }
      }
    }
  }

  private void lookOnce() {
    try {
      lookNow();
    } finally {
      looking.set(false);
    }
  }

  private void lookNow() {
    try {
      Snapshot now = look.get();
      streams.forEach(stream -> stream.offer(now));
    } catch (Throwable failed) {
      // Whatever it was: a listener that hears nothing more has to know, so that it asks again.
      streams.forEach(stream -> stream.fail(failed));
      LOG.warn("Events break off: {}", failed.getMessage());
    }
  }
}
