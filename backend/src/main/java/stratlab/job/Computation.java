package stratlab.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import stratlab.job.Execution.Stop;

/**
 * A piece of work that runs a strategy, and what is asked of it from outside. It computes until it
 * concludes: from then on only this program's code is at work, which is neither interrupted nor
 * left behind. What was left behind never concludes, however late it comes to its end.
 */
final class Computation {
  private enum Phase {
    COMPUTING,
    CONCLUDING,
    LEFT_BEHIND
  }

  private final String name;
  private final Duration deadline;
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong rested = new AtomicLong();
  private Phase phase = Phase.COMPUTING;

  /**
   * Describes work that is about to begin.
   *
   * @param name what it is, for messages and threads: {@code job ID (strategy NAME)}
   * @param deadline how long it may compute
   */
  Computation(String name, Duration deadline) {
    this.name = name;
    this.deadline = deadline;
  }

  String name() {
    return name;
  }

  /** Returns how long it may take, the time that it gave to others included. */
  long deadlineNanos() {
    return deadline.toNanos() + rested.get();
  }

  /** Adds time in which it waited for others to be done. */
  void rested(long nanos) {
    rested.addAndGet(nanos);
  }

  /** Asks it to stop; the first reason holds. */
  void stop(Stop reason) {
    stop.compareAndSet(null, reason);
  }

  @Nullable Stop stopped() {
    return stop.get();
  }

  boolean goesOn() {
    return stop.get() == null;
  }

  /**
   * Begins the end, called by the thread that computes. An interrupt that it has not noticed yet is
   * taken back.
   *
   * @return false when it was left behind: then nothing may be made of what it has
   */
  boolean conclude() {
    lock.lock();
    try {
      if (phase == Phase.LEFT_BEHIND) {
        return false;
      }
      phase = Phase.CONCLUDING;
      Thread.interrupted();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Does something unless it concludes. */
  void whileComputing(Runnable action) {
    lock.lock();
    try {
      if (phase == Phase.COMPUTING) {
        action.run();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Gives it up; false when it concludes already, which ends soon. */
  boolean leaveBehind() {
    lock.lock();
    try {
      if (phase == Phase.COMPUTING) {
        phase = Phase.LEFT_BEHIND;
      }
      return phase == Phase.LEFT_BEHIND;
    } finally {
      lock.unlock();
    }
  }

  boolean isLeftBehind() {
    lock.lock();
    try {
      return phase == Phase.LEFT_BEHIND;
    } finally {
      lock.unlock();
    }
  }
}
