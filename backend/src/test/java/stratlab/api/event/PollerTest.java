package stratlab.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.sse.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

final class PollerTest {
  private final AtomicReference<Runnable> timer = new AtomicReference<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private final class Listener implements Subscriber<Event<String>> {
    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Event<String> event) {
      told.add(event.getData());
    }

    @Override
    public void onError(Throwable reason) {
      failures.add(reason);
    }

    @Override
    public void onComplete() {
      told.add("end");
    }
  }

  private EventStream stream() {
    EventStream stream = new EventStream(new Listener(), new Snapshot("0", false), 100, _ -> {});
    stream.open();
    return stream;
  }

  @Test
  void aLookThatFillsTheHeapIsToldToWhoeverListens() {
    Poller watch =
        new Poller(
            () -> {
              throw new OutOfMemoryError("on purpose");
            },
            Runnable::run,
            task -> {
              timer.set(task);
              return new CompletableFuture<>();
            });
    watch.add(stream());

    timer.get().run();

    assertThat(failures).singleElement().isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void theNextLookIsTakenThoughNoThreadCouldBeHadForOne() {
    AtomicReference<Executor> looker =
        new AtomicReference<>(
            _ -> {
              throw new RejectedExecutionException("on purpose");
            });
    Poller watch =
        new Poller(
            () -> new Snapshot("1", true),
            work -> looker.get().execute(work),
            task -> {
              timer.set(task);
              return new CompletableFuture<>();
            });
    watch.add(stream());
    timer.get().run();
    assertThat(told).containsExactly("0");

    looker.set(Runnable::run);
    timer.get().run();

    assertThat(told).containsExactly("0", "1", "end");
  }
}
