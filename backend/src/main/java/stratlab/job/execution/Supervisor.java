package stratlab.job.execution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;
import stratlab.job.execution.Execution.Stop;
import stratlab.process.JobSettings;

/**
 * Has computations done on threads of their own and waits for them, so that a strategy that neither
 * ends nor stops holds up no worker. One that is told to stop is given a while; in between its
 * threads are interrupted, and in the end they are left behind. Deadlines are measured by a clock
 * that nobody can set.
 */
@Singleton
public final class Supervisor {
  private static final Duration LOOK = Duration.ofMillis(50);

  /** When the process ends there is no time for more. */
  private static final Duration AT_THE_END = Duration.ofSeconds(2);

  /** The share of the while after which threads are interrupted. */
  private static final int INTERRUPTED_AFTER = 10;

  private final JobSettings settings;
  private final LongSupplier nanos;

  @Inject
  Supervisor(JobSettings settings) {
    this(settings, System::nanoTime);
  }

  public Supervisor(JobSettings settings, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
  }

  /** The threads of a computation that came to its end, or did not. */
  public record Outcome(StrategyThreads threads, boolean isLeftBehind) {}

  /** Does some work on a thread of its own; returns when it has ended or is left behind. */
  public Outcome run(Computation computation, Runnable work) {
    StrategyThreads threads = new StrategyThreads(computation.name());
    long start = nanos.getAsLong();
    Thread thread = threads.start(work);
    Stopping stopping = new Stopping(computation, threads);
    while (!hasEnded(thread, computation)) {
      if (nanos.getAsLong() - start > computation.deadlineNanos()) {
        computation.stop(Stop.DEADLINE);
      }
      if (stopping.isGivenUp()) {
        return new Outcome(threads, true);
      }
    }
    return new Outcome(threads, false);
  }

  private static boolean hasEnded(Thread thread, Computation computation) {
    boolean interrupted = Thread.interrupted();
    try {
      return thread.join(LOOK);
    } catch (InterruptedException _) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        // The worker itself is to end; the computation is waited for, as briefly as at any end.
        computation.stop(Stop.GIVEN_BACK);
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What is done to a computation that was told to stop. */
  private final class Stopping {
    private final Computation computation;
    private final StrategyThreads threads;
    private boolean began;
    private boolean interrupted;
    private long since;

    Stopping(Computation computation, StrategyThreads threads) {
      this.computation = computation;
      this.threads = threads;
    }

    boolean isGivenUp() {
      Stop reason = computation.stopped();
      if (reason == null) {
        return false;
      }
      if (!began) {
        began = true;
        since = nanos.getAsLong();
      }
      long waited = nanos.getAsLong() - since;
      long most = most(reason).toNanos();
      if (!interrupted && waited >= most / INTERRUPTED_AFTER) {
        interrupted = true;
        computation.whileComputing(threads::interrupt);
      }
      return waited >= most && computation.leaveBehind();
    }

    private Duration most(Stop reason) {
      Duration usual = settings.abandonAfter();
      boolean atTheEnd = reason == Stop.GIVEN_BACK || reason == Stop.ENDS_PROCESS;
      return atTheEnd && usual.compareTo(AT_THE_END) > 0 ? AT_THE_END : usual;
    }
  }
}
