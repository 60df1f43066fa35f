package stratlab.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.process.LastResort;

/**
 * Work that is done again and again, whatever it throws: a full heap or a stack that is too deep
 * ends one round and not the rounds after it. What is thrown is logged, once as long as it stays
 * the same. Work that fails for want of memory for longer than it may ends the process instead,
 * because a heart-beat that never comes is worse than a restart.
 */
public final class Repeating implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

  /** A timer that cannot even wait must not loop without end. */
  private static final int MOST_ESCAPES = 1000;

  private final String name;
  private final Runnable task;
  private final long patienceNanos;
  private final Runnable end;
  private final LongSupplier nanos;

  private @Nullable String told;
  private boolean isBroken;
  private long brokenSince;
  private volatile boolean stopped;
  private volatile @Nullable Thread thread;

  Repeating(String name, Runnable task, Duration patience, Runnable end, LongSupplier nanos) {
    this.name = name;
    this.task = task;
    this.patienceNanos = patience.toNanos();
    this.end = end;
    this.nanos = nanos;
  }

  /**
   * Begins to do something on a thread of its own, which nothing but {@link #stop} ends.
   *
   * @param patience for how long it may fail for want of memory before the process ends
   */
  static Repeating start(
      String name, Duration every, Duration first, Duration patience, Runnable task) {
    LastResort end =
        new LastResort(
            "no memory was left for the timer '%s' (for at most %d seconds); give the server more (-Xmx)."
                .formatted(name, patience.toSeconds()));
    Repeating repeating = new Repeating(name, task, patience, end::end, System::nanoTime);
    Thread thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .unstarted(() -> repeating.loop(first.toNanos(), every.toNanos()));
    repeating.thread = thread;
    thread.start();
    return repeating;
  }

  /** Returns work that can be given to any timer: running it throws nothing. */
  public static Runnable surviving(String name, Runnable task) {
    return new Repeating(name, task, Duration.ofNanos(Long.MAX_VALUE), () -> {}, System::nanoTime);
  }

  /** Does it no more; a round that is under way ends by itself. */
  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  private void loop(long first, long every) {
    try {
      long next = first;
      for (int escaped = 0; !stopped && escaped < MOST_ESCAPES; ) {
        try {
          next = round(next, every);
        } catch (Throwable _) {
          // Not even what went wrong could be looked at.
          next = every;
          escaped++;
        }
      }
    } finally {
      if (!stopped) {
        end.run();
      }
    }
  }

  /** Waits and does it; a full heap can make even a wait fail. */
  private long round(long wait, long every) {
    try {
      pause(wait);
      if (!stopped) {
        run();
      }
    } catch (Throwable failed) {
      survive(failed);
    }
    return every;
  }

  private void pause(long length) {
    long until = nanos.getAsLong() + length;
    for (long left = length; left > 0 && !stopped; left = until - nanos.getAsLong()) {
      // An interrupt is no reason to hurry, and would make every later wait end at once.
      if (Thread.interrupted()) {
        continue;
      }
      LockSupport.parkNanos(this, left);
    }
  }

  /** Does it once. */
  @Override
  public void run() {
    try {
      task.run();
      isBroken = false;
      told = null;
    } catch (Throwable failed) {
      survive(failed);
    }
  }

  /** Makes nothing before it is known whether there is memory for it. */
  private void survive(Throwable failed) {
    if (!(failed instanceof VirtualMachineError)) {
      isBroken = false;
    } else if (!isBroken) {
      isBroken = true;
      brokenSince = nanos.getAsLong();
    } else if (nanos.getAsLong() - brokenSince > patienceNanos) {
      end.run();
    }
    try {
      tell(failed);
    } catch (Throwable _) {
      // Not even a line can be written; the next round tries again.
    }
  }

  private void tell(Throwable failed) {
    String text = failed.toString();
    // What the store cannot do is told once, by those who watch it.
    if (failed instanceof StoreFault || Objects.equals(text, told)) {
      return;
    }
    told = text;
    LOG.error("The timer '{}' failed and goes on", name, failed);
  }
}
