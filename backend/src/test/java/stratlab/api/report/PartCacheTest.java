package stratlab.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stratlab.testing.Await;

@Timeout(20)
final class PartCacheTest {
  private final AtomicInteger reads = new AtomicInteger();
  private final PartCache<String> cache = new PartCache<>(10, String::length);

  private String read(String part) {
    reads.incrementAndGet();
    return part;
  }

  @Test
  void aReportThatTwoAskForIsReadOnce()
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first =
          threads.submit(
              () ->
                  cache.get(
                      "a",
                      () -> {
                        reading.countDown();
                        await(goOn);
                        return read("first");
                      }));
      reading.await();
      AtomicInteger asking = new AtomicInteger();
      Thread[] other = new Thread[1];
      var second =
          threads.submit(
              () -> {
                other[0] = Thread.currentThread();
                asking.incrementAndGet();
                return cache.get("a", () -> read("second"));
              });
      Await.until(
          "the second to wait or to have read",
          () -> {
            boolean stands =
                asking.get() == 1
                    && (second.isDone() || other[0].getState() == Thread.State.BLOCKED);
            return stands ? Optional.of(true) : Optional.empty();
          });
      goOn.countDown();

      assertThat(List.of(first.get(10, TimeUnit.SECONDS), second.get(10, TimeUnit.SECONDS)))
          .containsOnly("first");
    }
    assertThat(reads).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void noMoreIsKeptThanThereIsRoomForAndAPartThatIsTooLargeIsGivenAllTheSame() {
    for (String id : List.of("a", "b", "c", "d")) {
      assertThat(cache.get(id, () -> read("four"))).isEqualTo("four");
    }
    assertThat(cache.bytes()).isBetween(4L, 10L);

    assertThat(cache.get("long", () -> read("longer than ten"))).isEqualTo("longer than ten");
    assertThat(cache.bytes()).isBetween(4L, 10L);
  }

  @Test
  void aReadThatFailsIsTriedAgain() {
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(cache.get("a", () -> read("now"))).isEqualTo("now");
  }
}
