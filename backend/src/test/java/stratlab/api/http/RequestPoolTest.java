package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Cancellation.Reason;
import stratlab.bounds.Cancellation.WorkCancelled;

final class RequestPoolTest {
  @Test
  void workIsStoppedWhenItsTimeIsUp() throws Exception {
    CompletableFuture<Reason> stopped = new CompletableFuture<>();
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        RequestPool pool = new RequestPool("test", 1, 1, timer, Duration.ofMillis(5))) {
      pool.execute(() -> stopped.complete(workUntilStopped()));

      assertThat(stopped.get(20, TimeUnit.SECONDS)).isEqualTo(Reason.TOO_LONG);
    }
  }

  private static Reason workUntilStopped() {
    try {
      while (true) {
        Cancellation.check();
        Thread.onSpinWait();
      }
    } catch (WorkCancelled end) {
      return end.reason();
    }
  }
}
