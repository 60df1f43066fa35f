package stratlab.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.sse.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Sinks;

@Timeout(20)
final class EventStreamTest {
  private static final int SILENT_LOOKS = 3;

  private final Listener listener = new Listener();
  private final AtomicInteger closings = new AtomicInteger();

  /** Writes down what it is told, and that nobody tells it two things at a time. */
  private static final class Listener implements Subscriber<Event<String>> {
    private final List<String> told = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean overlapped;
    private Throwable failure;
    private Subscription subscription;

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Event<String> event) {
      overlapped |= !busy.compareAndSet(false, true);
      told.add(event.getName() == null ? event.getComment() : event.getName() + event.getData());
      busy.set(false);
    }

    @Override
    public void onError(Throwable reason) {
      failure = reason;
      ended.countDown();
    }

    @Override
    public void onComplete() {
      told.add("closed");
      ended.countDown();
    }
  }

  /** What a test says of the looks that a stream is made from. */
  private static final class Looks {
    private final Sinks.Many<Snapshot> sink = Sinks.many().multicast().directBestEffort();

    void offer(Snapshot moment) {
      sink.tryEmitNext(moment);
    }

    void fail(Throwable reason) {
      sink.tryEmitError(reason);
    }

    int listeners() {
      return sink.currentSubscriberCount();
    }
  }

  private Looks stream(Snapshot first) {
    Looks looks = new Looks();
    EventStream.of(first, looks.sink.asFlux(), SILENT_LOOKS)
        .doFinally(_ -> closings.incrementAndGet())
        .subscribe(listener);
    return looks;
  }

  private static Snapshot moment(int number) {
    return new Snapshot(" " + number, false);
  }

  private static Snapshot end(int number) {
    return new Snapshot(" " + number, true);
  }

  @Test
  void theFirstMomentIsToldWhenTheListenerAsksAndNoSooner() {
    stream(moment(1));
    assertThat(listener.told).isEmpty();

    listener.subscription.request(1);

    assertThat(listener.told).containsExactly("progress 1");
  }

  @Test
  void aChangeIsToldOnceAndTheEndClosesTheStream() {
    Looks stream = stream(moment(1));
    listener.subscription.request(Long.MAX_VALUE);
    stream.offer(moment(1));

    for (int number : new int[] {1, 2, 2, 3}) {
      stream.offer(moment(number));
    }
    stream.offer(end(3));
    stream.offer(end(3));

    assertThat(listener.told)
        .containsExactly("progress 1", "progress 2", "progress 3", "end 3", "closed");
    assertThat(closings).hasValue(1);
    assertThat(stream.listeners()).isZero();
  }

  @Test
  void whoJoinsBetweenTwoLooksIsNotToldTwiceWithinOne() {
    Looks stream = stream(moment(1));
    listener.subscription.request(Long.MAX_VALUE);

    stream.offer(moment(2));
    assertThat(listener.told).containsExactly("progress 1");

    stream.offer(moment(2));
    assertThat(listener.told).containsExactly("progress 1", "progress 2");
  }

  @Test
  void whatHasEndedAlreadyIsToldAndThatItHas() {
    stream(end(1));
    listener.subscription.request(1);
    assertThat(listener.told).containsExactly("progress 1");

    listener.subscription.request(1);

    assertThat(listener.told).containsExactly("progress 1", "end 1", "closed");
    assertThat(closings).hasValue(1);
  }

  @Test
  void aSlowListenerIsToldTheNewestAndNeverMissesTheEnd() {
    Looks stream = stream(moment(0));
    listener.subscription.request(1);
    for (int number = 1; number < 100; number++) {
      stream.offer(moment(number));
    }
    listener.subscription.request(1);
    stream.offer(moment(100));
    stream.offer(end(101));
    listener.subscription.request(1);

    assertThat(listener.told).containsExactly("progress 0", "progress 99", "end 101", "closed");
  }

  @Test
  void aLongSilenceIsBrokenByAComment() {
    Looks stream = stream(moment(1));
    listener.subscription.request(Long.MAX_VALUE);
    for (int look = 0; look < 1 + 2 * SILENT_LOOKS; look++) {
      stream.offer(moment(1));
    }

    assertThat(listener.told).containsExactly("progress 1", "still here", "still here");
  }

  @Test
  void aListenerThatLeftIsToldNothingMore() {
    Looks stream = stream(moment(1));
    listener.subscription.request(Long.MAX_VALUE);
    listener.subscription.cancel();
    listener.subscription.cancel();
    assertThat(stream.listeners()).isZero();
    stream.offer(end(2));
    stream.fail(new IllegalStateException("too late"));

    assertThat(listener.told).containsExactly("progress 1");
    assertThat(listener.failure).isNull();
    assertThat(closings).hasValue(1);
  }

  @Test
  void aStreamThatBreaksOffSaysSoEvenToWhoAsksForNothingMore() {
    Looks stream = stream(moment(1));
    listener.subscription.request(1);
    stream.fail(new IllegalStateException("the disk is full"));

    assertThat(listener.failure).hasMessage("the disk is full");
    assertThat(closings).hasValue(1);
  }

  @Test
  void nobodyCanAskForLessThanOne() {
    stream(moment(1));
    listener.subscription.request(0);

    assertThat(listener.failure).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void offersAndRequestsOfTwoThreadsNeverOverlapOrGoBack()
      throws InterruptedException, ExecutionException, TimeoutException {
    int moments = 20_000;
    Looks stream = stream(moment(0));
    listener.subscription.request(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var asking =
          threads.submit(
              () -> {
                while (listener.ended.getCount() > 0) {
                  listener.subscription.request(1);
                }
              });
      threads.execute(
          () -> {
            for (int number = 1; number < moments; number++) {
              stream.offer(moment(number));
            }
            stream.offer(end(moments));
          });
      asking.get(15, TimeUnit.SECONDS);
    }

    List<Integer> numbers =
        listener.told.stream()
            .filter(told -> told.startsWith("progress"))
            .map(told -> Integer.valueOf(told.substring("progress ".length())))
            .toList();
    assertThat(listener.overlapped).isFalse();
    assertThat(numbers).startsWith(0).isSorted().doesNotHaveDuplicates();
    assertThat(listener.told).endsWith("end " + moments, "closed");
  }
}
