package stratlab.job.execution;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Progress;
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;

/**
 * One job while a thread of this process computes it. The engine reports here and asks whether to
 * go on.
 */
public final class Execution implements Progress {
  /** Why a job is stopped before its end. */
  public enum Stop {
    CANCELLED,
    DEADLINE,
    /** It goes back to the queue and stays there until it is resumed. */
    PAUSED,
    /** The process ends; somebody else will run the job. */
    GIVEN_BACK,
    /** Its own code ends the process; it stays claimed, so that the next process counts a death. */
    ENDS_PROCESS,
    /** Somebody else runs the job already. */
    LOST
  }

  private static final long UNKNOWN = -1;

  private final Claim claim;
  private final Computation computation;

  /** Written on every bar, and read now and then: that the reader is a moment late does no harm. */
  private final AtomicLong done = new AtomicLong();

  private final AtomicLong total = new AtomicLong(UNKNOWN);

  public Execution(Claim claim, Duration deadline) {
    this.claim = claim;
    this.computation = Computation.ofJob(claim.id(), claim.strategy(), deadline);
  }

  public Computation computation() {
    return computation;
  }

  public Claim claim() {
    return claim;
  }

  public Job.Progress progress() {
    long all = total.get();
    return new Job.Progress(done.get(), all == UNKNOWN ? null : all);
  }

  /** Returns the progress of a computation that came to its end. */
  public Job.Progress finished() {
    long all = total.get();
    return all == UNKNOWN ? progress() : new Job.Progress(all, all);
  }

  /** Asks the computation to stop; the first reason holds. */
  public void stop(Stop reason) {
    computation.stop(reason);
  }

  public @Nullable Stop stopped() {
    return computation.stopped();
  }

  @Override
  public boolean proceed(long barsDone, long barsTotal) {
    done.setOpaque(barsDone);
    if (total.getPlain() != barsTotal) {
      total.setOpaque(barsTotal);
    }
    return computation.goesOn();
  }
}
