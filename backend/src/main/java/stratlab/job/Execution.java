package stratlab.job;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Progress;

/**
 * One job while a thread of this process computes it. The engine reports here and asks whether to
 * go on.
 */
final class Execution implements Progress {
  /** Why a job is stopped before its end. */
  enum Stop {
    CANCELLED,
    DEADLINE,
    /** It goes back to the queue and stays there until it is resumed. */
    PAUSED,
    /** The process ends; somebody else will run the job. */
    GIVEN_BACK,
    /** Somebody else runs the job already. */
    LOST
  }

  private final Claim claim;
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
  private volatile Job.Progress progress = new Job.Progress(0, null);

  Execution(Claim claim) {
    this.claim = claim;
  }

  Claim claim() {
    return claim;
  }

  Job.Progress progress() {
    return progress;
  }

  /** Returns the progress of a computation that came to its end. */
  Job.Progress finished() {
    Long total = progress.total();
    return total == null ? progress : new Job.Progress(total, total);
  }

  /** Asks the computation to stop; the first reason holds. */
  void stop(Stop reason) {
    stop.compareAndSet(null, reason);
  }

  @Nullable Stop stopped() {
    return stop.get();
  }

  @Override
  public boolean proceed(long barsDone, long barsTotal) {
    progress = new Job.Progress(barsDone, barsTotal);
    return stop.get() == null;
  }
}
