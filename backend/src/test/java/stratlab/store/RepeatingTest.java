package stratlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class RepeatingTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofDays(1);

  private static final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new OutOfMemoryError("for the line of the log too");
    }
  }

  private static void raise(String kind) {
    switch (kind) {
      case "heap" -> throw new OutOfMemoryError("on purpose");
      case "stack" -> throw new StackOverflowError("on purpose");
      case "linkage" -> throw new NoClassDefFoundError("on purpose");
      case "assertion" -> throw new AssertionError("on purpose");
      case "untellable" -> throw new Untellable();
      default -> throw new IllegalStateException("on purpose");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap", "stack", "linkage", "assertion", "untellable", "exception"})
  void aTimerGoesOnWhateverARoundThrows(String kind) throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(5);
    Repeating timer =
        Repeating.start(
            "test",
            SHORT,
            Duration.ZERO,
            LONG,
            () -> {
              rounds.countDown();
              raise(kind);
            });
    try {
      assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      timer.stop();
    }
  }

  @Test
  void anInterruptIsNoReasonToEndOrToHurry() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(3);
    Repeating timer =
        Repeating.start(
            "test",
            SHORT,
            Duration.ZERO,
            LONG,
            () -> {
              rounds.countDown();
              Thread.currentThread().interrupt();
            });
    try {
      assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      timer.stop();
    }
  }

  @Test
  void theProcessEndsWhenThereIsNoMemoryForLongerThanALease() {
    AtomicLong now = new AtomicLong();
    AtomicInteger ends = new AtomicInteger();
    AtomicInteger round = new AtomicInteger();
    Supplier<Throwable> thrown =
        () -> round.get() == 2 ? new IllegalStateException("busy") : new OutOfMemoryError("full");
    Repeating timer =
        new Repeating(
            "test",
            () -> {
              Throwable next = thrown.get();
              round.incrementAndGet();
              switch (next) {
                case Error error -> throw error;
                default -> throw new IllegalStateException(next);
              }
            },
            Duration.ofNanos(10),
            ends::incrementAndGet,
            now::get);

    for (int second : new int[] {0, 9, 12, 13, 23}) {
      now.set(second);
      timer.run();
      assertThat(ends).as("at %d: the third round had memory", second).hasValue(0);
    }
    now.set(24);
    timer.run();
    assertThat(ends).hasValue(1);
  }
}
