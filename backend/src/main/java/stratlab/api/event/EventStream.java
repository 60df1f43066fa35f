package stratlab.api.event;

import io.micronaut.http.sse.Event;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * What one listener is told: the moment at which it came, then every later one that differs, and at
 * last the end. A listener that is slower than the moments misses those in between; nothing is kept
 * for it but the newest.
 */
final class EventStream {
  private static final Event<String> STILL_HERE = Event.of("").comment("still here");

  private final long silentLooks;
  private String told;
  private long silence;
  private boolean joining = true;

  private EventStream(Snapshot first, long silentLooks) {
    this.told = first.document();
    this.silentLooks = silentLooks;
  }

  /**
   * Returns a stream that begins with a moment.
   *
   * @param looks how things stand from then on, more often than it changes
   * @param silentLooks after how many looks without news it says that it is still there
   */
  static Flux<Event<String>> of(Snapshot first, Publisher<Snapshot> looks, long silentLooks) {
    Event<String> opening = progress(first);
    if (first.last()) {
      return Flux.just(opening, event(first));
    }
    return Flux.defer(() -> new EventStream(first, silentLooks).events(looks)).startWith(opening);
  }

  private static Event<String> progress(Snapshot moment) {
    return Event.of(moment.document()).name("progress");
  }

  private static Event<String> event(Snapshot moment) {
    return moment.last() ? Event.of(moment.document()).name("end") : progress(moment);
  }

  private Flux<Event<String>> events(Publisher<Snapshot> looks) {
    return Flux.from(looks)
        .filter(this::isDue)
        .onBackpressureLatest()
        .<Event<String>>handle(this::tell)
        .takeUntil(event -> "end".equals(event.getName()));
  }

  /** The first look after the opening can come at once after it, which would be too soon. */
  private boolean isDue(Snapshot moment) {
    boolean due = !joining || moment.last();
    joining = false;
    return due;
  }

  /** Tells how things stand, if that is new; the end is told in any case. */
  private void tell(Snapshot moment, SynchronousSink<Event<String>> listener) {
    if (moment.last() || !moment.document().equals(told)) {
      told = moment.document();
      silence = 0;
      listener.next(event(moment));
    } else if (++silence >= silentLooks) {
      silence = 0;
      listener.next(STILL_HERE);
    }
  }
}
