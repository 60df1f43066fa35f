package stratlab.job.execution;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import stratlab.job.execution.Execution.Stop;

/**
 * A piece of work that runs a strategy, and what is asked of it from outside. It computes until it
 * concludes: from then on only this program's code is at work, which is neither interrupted nor
 * left behind. What was left behind never concludes, however late it comes to its end.
 */
public final class Computation {
  private enum Phase {
    COMPUTING,
    CONCLUDING,
    LEFT_BEHIND
  }

  /** What a computation is for. */
  enum Purpose {
    /** Its id is that of the job. */
    JOB,
    /** Its id is that of the report. */
    CHECK,
    /** Its id says what was asked. */
    REQUEST
  }

  private final Purpose purpose;
  private final String id;
  private final String name;
  private final Duration deadline;
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong rested = new AtomicLong();
  private volatile @Nullable String strategy;
  private Phase phase = Phase.COMPUTING;

  private Computation(Purpose purpose, String id, String name, Duration deadline) {
    this.purpose = purpose;
    this.id = id;
    this.name = name;
    this.deadline = deadline;
  }

  /**
   * Describes a job that is about to begin.
   *
   * @param deadline how long it may compute
   */
  public static Computation ofJob(String id, String strategy, Duration deadline) {
    String name = "job %s (strategy %s)".formatted(id, strategy);
    Computation computation = new Computation(Purpose.JOB, id, name, deadline);
    computation.runs(strategy);
    return computation;
  }

  /**
   * Describes the check of a report that is about to begin.
   *
   * @param deadline how long it may compute
   */
  public static Computation ofCheck(String report, Duration deadline) {
    return new Computation(Purpose.CHECK, report, "the check of report " + report, deadline);
  }

  /** Describes what a request asks of a strategy; it is the request that has a deadline. */
  static Computation ofRequest(String what, @Nullable String strategy) {
    Computation computation = new Computation(Purpose.REQUEST, what, what, Duration.ZERO);
    if (strategy != null) {
      computation.runs(strategy);
    }
    return computation;
  }

  Purpose purpose() {
    return purpose;
  }

  /** Returns the id of the job or of the report, or what was asked. */
  String id() {
    return id;
  }

  /** Returns what it is, for messages and threads. */
  public String name() {
    return name;
  }

  /** Takes note of the strategy that it runs. */
  public void runs(String name) {
    strategy = name;
  }

  /** Returns the strategy that it runs; null as long as that is not known. */
  @Nullable String strategy() {
    return strategy;
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
  public void stop(Stop reason) {
    stop.compareAndSet(null, reason);
  }

  public @Nullable Stop stopped() {
    return stop.get();
  }

  public boolean goesOn() {
    return stop.get() == null;
  }

  /**
   * Begins the end, called by the thread that computes. An interrupt that it has not noticed yet is
   * taken back.
   *
   * @return false when it was left behind: then nothing may be made of what it has
   */
  public boolean conclude() {
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

  public boolean isLeftBehind() {
    lock.lock();
    try {
      return phase == Phase.LEFT_BEHIND;
    } finally {
      lock.unlock();
    }
  }
}
