package stratlab.store;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import stratlab.process.JobSettings;

/**
 * Does what must not be lost for a fault of the store: tries again with growing pauses, and at once
 * when the store is whole again. A fault of what is written itself comes through at once.
 */
@Singleton
public final class StoreRetry {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** How often is asked whether the process stops. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final StoreHealth health;
  private final boolean inline;
  private volatile boolean closed;

  StoreRetry(StoreHealth health, JobSettings settings) {
    this.health = health;
    // Somebody waits for the answer there, and asks again.
    this.inline = settings.inline();
  }

  /**
   * Tries until it is done.
   *
   * @throws StoreFault when it can never be done, or the process stops
   */
  public <T> T until(Supplier<T> action) {
    Duration pause = FIRST;
    // A strategy's thread may be interrupted while it stores what the strategy has done.
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          T result = guard(action);
          health.wrote();
          return result;
        } catch (StoreFault fault) {
          health.met(fault);
          if (fault.trouble().isEmpty() || closed || inline) {
            throw fault;
          }
        }
        interrupted |= await(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Waits until it is time to try again.
   *
   * @return whether the thread was interrupted meanwhile
   */
  private boolean await(Duration pause) {
    boolean interrupted = false;
    for (Duration left = pause; left.isPositive(); left = left.minus(LOOK)) {
      try {
        if (health.pause(LOOK) || closed) {
          return interrupted;
        }
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    return interrupted;
  }

  /** Tries nothing again, since the process stops. */
  public void close() {
    closed = true;
  }
}
