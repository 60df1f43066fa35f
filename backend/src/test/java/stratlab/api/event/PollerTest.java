package stratlab.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

final class PollerTest {
  private final Sinks.Many<Long> ticks = Sinks.many().multicast().directBestEffort();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private Flux<Snapshot> looks(Supplier<Snapshot> look, Executor looker) {
    return Poller.looks(look, looker, ticks.asFlux());
  }

  private void listen(Flux<Snapshot> looks) {
    looks.subscribe(moment -> told.add(moment.document()), failures::add, () -> told.add("closed"));
  }

  private void tick() {
    ticks.tryEmitNext(0L);
  }

  @Test
  void aLookThatFillsTheHeapIsToldToAllThatListen() {
    Flux<Snapshot> looks =
        looks(
                () -> {
                  throw new OutOfMemoryError("on purpose");
                },
                Runnable::run)
            .share();
    listen(looks);
    listen(looks);

    tick();

    assertThat(failures)
        .hasSize(2)
        .allSatisfy(each -> assertThat(each).hasRootCauseInstanceOf(OutOfMemoryError.class));
  }

  @Test
  void theNextLookIsTakenThoughNoThreadCouldBeHadForOne() {
    AtomicReference<Executor> looker =
        new AtomicReference<>(
            _ -> {
              throw new RejectedExecutionException("on purpose");
            });
    listen(looks(() -> new Snapshot("1", true), work -> looker.get().execute(work)));
    tick();
    assertThat(told).isEmpty();

    looker.set(Runnable::run);
    tick();

    assertThat(told).containsExactly("1", "closed");
  }

  @Test
  void aLookThatTakesLongIsNotJoinedByAnother() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    listen(looks(() -> new Snapshot("1", false), waiting::add));

    tick();
    tick();
    tick();
    assertThat(waiting).hasSize(1);

    waiting.remove().run();
    assertThat(waiting).isEmpty();
    tick();
    assertThat(waiting).hasSize(1);
    assertThat(told).containsExactly("1");
  }
}
