package stratlab.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what another thread or process brings about; fails loudly when it does not. */
public final class Await {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Executor A_MOMENT_LATER =
      CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

  private Await() {}

  /** Asks again and again until there is an answer. */
  public static <T> T until(String what, Supplier<Optional<T>> question) {
    long end = System.nanoTime() + MOST.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> answer =
          CompletableFuture.supplyAsync(question, A_MOMENT_LATER)
              .orTimeout(MOST.toSeconds(), TimeUnit.SECONDS)
              .join();
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new AssertionError("waited " + MOST + " in vain for " + what);
  }
}
