package stratlab.job.execution;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import stratlab.backtest.Progress;

/**
 * The progress of a check, which takes a fifth of the time of one processor while a sweep runs: it
 * rests four times as long as it works, and so gets done however many sweeps there are.
 */
public final class ShareOfTime implements Progress {
  private static final long WORKING = Duration.ofMillis(50).toNanos();
  private static final long RESTING = 4 * WORKING;

  private final Computation computation;
  private final BooleanSupplier sweeping;
  private boolean shares;
  private long since;

  public ShareOfTime(Computation computation, BooleanSupplier sweeping) {
    this.computation = computation;
    this.sweeping = sweeping;
  }

  @Override
  public boolean proceed(long done, long total) {
    if (!sweeping.getAsBoolean()) {
      shares = false;
      return computation.goesOn();
    }
    long now = System.nanoTime();
    if (!shares) {
      shares = true;
      since = now;
    } else if (now - since > WORKING) {
      rest();
      computation.rested(System.nanoTime() - now);
      since = System.nanoTime();
    }
    return computation.goesOn();
  }

  private void rest() {
    try {
      TimeUnit.NANOSECONDS.sleep(RESTING);
    } catch (InterruptedException _) {
      // Either it is to stop, which is asked next, or the strategy has interrupted itself.
    }
  }
}
