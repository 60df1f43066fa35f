package stratlab.job.execution;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Cancellation.Reason;
import stratlab.bounds.Limits;

/**
 * Has done what requests ask of strategies, such as to check parameters, on threads of its own, so
 * that code that does not come back holds up no thread of the server. When the request is no longer
 * wanted such a thread is interrupted, and soon left behind; as long as it is alive nothing more is
 * asked of its strategy. What nobody can cancel is done by the caller.
 */
@Singleton
public final class StrategyQuestions {
  static final String REQUESTS = "requests";

  private static final Duration LOOK = Duration.ofMillis(50);

  /** How long code that was interrupted may take to come back. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final LeftBehind leftBehind;

  StrategyQuestions(LeftBehind leftBehind) {
    this.leftBehind = leftBehind;
  }

  /**
   * Has something done.
   *
   * @param what it is, for messages
   * @param strategy whose code it runs; null when that is not known or they are several
   * @throws StrategyNotAnswering when the strategy has not come back before
   * @throws Cancellation.WorkCancelled when it took too long or its client has gone
   */
  public <T> T ask(String what, @Nullable String strategy, Supplier<T> question) {
    Cancellation wanted = Cancellation.current();
    if (wanted == null) {
      return question.get();
    }
    requireAnswers(strategy);
    Computation computation = Computation.ofRequest(what, strategy);
    StrategyThreads threads = new StrategyThreads(what);
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread = threads.start(() -> wanted.run(() -> answer(question, answer)));
    if (!hasEnded(thread, threads, wanted)) {
      leftBehind.add(computation, REQUESTS, threads);
      Reason reason = wanted.reason();
      throw new Cancellation.WorkCancelled(reason == null ? Reason.TOO_LONG : reason);
    }
    return value(answer);
  }

  private void requireAnswers(@Nullable String strategy) {
    if (leftBehind.isSilent(strategy, REQUESTS)) {
      throw new StrategyNotAnswering(strategy);
    }
    if (leftBehind.isFull(REQUESTS, Limits.SILENT_REQUESTS)) {
      throw new StrategyNotAnswering(null);
    }
  }

  private static <T> void answer(Supplier<T> question, CompletableFuture<T> answer) {
    try {
      answer.complete(question.get());
    } catch (Throwable wrong) {
      answer.completeExceptionally(wrong);
    }
  }

  /** Waits as long as the answer is wanted, and a while longer. */
  private static boolean hasEnded(Thread thread, StrategyThreads threads, Cancellation wanted) {
    boolean isInterrupted = false;
    boolean isTold = false;
    long since = 0;
    try {
      while (true) {
        try {
          if (thread.join(LOOK)) {
            return true;
          }
        } catch (InterruptedException _) {
          // The server ends.
          isInterrupted = true;
          wanted.cancel(Reason.TOO_LONG);
        }
        if (wanted.reason() == null) {
          continue;
        }
        since = since == 0 ? System.nanoTime() : since;
        long waited = System.nanoTime() - since;
        if (!isTold && waited > GRACE.toNanos() / 10) {
          isTold = true;
          threads.interrupt();
        }
        if (waited > GRACE.toNanos()) {
          return false;
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> T value(CompletableFuture<T> answer) {
    if (!answer.isCompletedExceptionally()) {
      return answer.join();
    }
    switch (answer.exceptionNow()) {
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
