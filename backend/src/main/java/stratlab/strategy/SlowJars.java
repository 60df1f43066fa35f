package stratlab.strategy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import stratlab.bounds.Limits;

/**
 * Reads jars on threads of their own, since to describe a strategy is to run code of the jar, which
 * may not come back: then the jar has a fault, and its thread is left behind.
 */
final class SlowJars {
  static final String FAULT =
      ("the constructor, constraints() or library of its strategies did not come back within %d"
              + " seconds; mend it, its thread runs until the program ends")
          .formatted(Limits.JAR_SECONDS);

  /** Looks are counted, not time, in which the whole program may have been held up. */
  private static final int LOOKS_A_SECOND = 20;

  private SlowJars() {}

  /** Returns what was read; empty when that took too long. */
  static <T> Optional<T> read(String file, Supplier<T> reading) {
    return read(file, LOOKS_A_SECOND * Limits.JAR_SECONDS, reading);
  }

  @SuppressWarnings("ThreadPriorityCheck") // Where it is heeded it helps; nothing relies on it.
  static <T> Optional<T> read(String file, int looks, Supplier<T> reading) {
    CompletableFuture<T> read = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("plug-in " + file)
            .start(
                () -> {
                  try {
                    read.complete(reading.get());
                  } catch (Throwable wrong) {
                    read.completeExceptionally(wrong);
                  }
                });
    if (hasEnded(thread, looks)) {
      return Optional.of(value(read));
    }
    thread.interrupt();
    thread.setPriority(Thread.MIN_PRIORITY);
    return Optional.empty();
  }

  private static boolean hasEnded(Thread thread, int looks) {
    boolean interrupted = false;
    try {
      for (int look = 0; look < looks; look++) {
        try {
          if (thread.join(Duration.ofSeconds(1).dividedBy(LOOKS_A_SECOND))) {
            return true;
          }
        } catch (InterruptedException _) {
          // The jar is no less sound for it.
          interrupted = true;
        }
      }
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> T value(CompletableFuture<T> read) {
    if (!read.isCompletedExceptionally()) {
      return read.join();
    }
    switch (read.exceptionNow()) {
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
