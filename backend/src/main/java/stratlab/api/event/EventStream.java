package stratlab.api.event;

import io.micronaut.http.sse.Event;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What one listener is told: the moment at which it came, then every later one that differs, and at
 * last the end. A listener that is slower than the moments misses those in between; nothing is kept
 * for it but the newest.
 *
 * <p>Moments are offered by one thread at a time; the listener asks for more from any. Whoever
 * finds nobody at it hands out what there is, so that the listener is called by one thread at a
 * time and no thread waits for another.
 */
final class EventStream implements Subscription {
  private static final Event<String> STILL_HERE = Event.of("").comment("still here");

  private final Subscriber<? super Event<String>> listener;
  private final long silentLooks;
  private final Consumer<EventStream> closing;

  private final AtomicReference<@Nullable Event<String>> opening = new AtomicReference<>();
  private final AtomicReference<@Nullable News> news = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicLong wanted = new AtomicLong();
  private final AtomicInteger turns = new AtomicInteger();
  private volatile boolean closed;

  private String told;
  private long silence;
  private boolean joining = true;

  private record News(Event<String> event, boolean last) {}

  /**
   * Makes a stream that begins with a moment.
   *
   * @param silentLooks after how many offers without news it says that it is still there
   * @param closing told once, when nothing more will be told
   */
  EventStream(
      Subscriber<? super Event<String>> listener,
      Snapshot first,
      long silentLooks,
      Consumer<EventStream> closing) {
    this.listener = listener;
    this.silentLooks = silentLooks;
    this.closing = closing;
    this.told = first.document();
    opening.set(Event.of(first.document()).name("progress"));
    if (first.last()) {
      news.set(news(first));
    }
  }

  private static News news(Snapshot moment) {
    String name = moment.last() ? "end" : "progress";
    return new News(Event.of(moment.document()).name(name), moment.last());
  }

  /** Begins; nothing may be offered before. */
  void open() {
    listener.onSubscribe(this);
  }

  boolean isClosed() {
    return closed;
  }

  /** Tells how things stand now, if that is new; the end is told in any case. */
  void offer(Snapshot moment) {
    boolean tooSoon = joining && !moment.last();
    joining = false;
    if (tooSoon) {
      return;
    }
    if (moment.last() || !moment.document().equals(told)) {
      told = moment.document();
      silence = 0;
      news.set(news(moment));
    } else if (++silence >= silentLooks) {
      silence = 0;
      news.compareAndSet(null, new News(STILL_HERE, false));
    }
    handOut();
  }

  /** Breaks the stream off. */
  void fail(Throwable reason) {
    failure.set(reason);
    handOut();
  }

  @Override
  public void request(long more) {
    if (more <= 0) {
      fail(new IllegalArgumentException("a listener asks for 1 event or more, not " + more));
      return;
    }
    wanted.accumulateAndGet(more, EventStream::added);
    handOut();
  }

  private static long added(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }

  @Override
  public void cancel() {
    close();
  }

  private void handOut() {
    if (turns.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    while (seen > 0) {
      handOutWhatThereIs();
      seen = turns.addAndGet(-seen);
    }
  }

  private void handOutWhatThereIs() {
    while (!closed) {
      Throwable reason = failure.get();
      if (reason != null) {
        close();
        listener.onError(reason);
        return;
      }
      if (wanted.get() == 0 || !tellNext()) {
        return;
      }
    }
  }

  /** Returns whether there was something to tell. */
  private boolean tellNext() {
    Event<String> first = opening.getAndSet(null);
    News next = first == null ? news.getAndSet(null) : new News(first, false);
    if (next == null) {
      return false;
    }
    wanted.decrementAndGet();
    listener.onNext(next.event());
    if (next.last() && !closed) {
      close();
      listener.onComplete();
    }
    return true;
  }

  /** Called by the listener that leaves and by the thread that hands out; closes once. */
  private void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    closing.accept(this);
  }
}
