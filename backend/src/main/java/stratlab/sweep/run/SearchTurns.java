package stratlab.sweep.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Cancelled;

/**
 * Lets searches share the workers of a sweep, of which there may be fewer: each works for a moment,
 * then the one that has found the fewest cells comes next. So none is far ahead of the others, and
 * what they have found can be put into one order soon.
 */
final class SearchTurns {
  private static final long MOMENT = Duration.ofMillis(20).toNanos();
  private static final long LOOK_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<CellWorker> free;
  private final LongSupplier nanos;
  private final int[] worked;
  private final boolean[] waits;

  SearchTurns(List<CellWorker> workers, int searches, LongSupplier nanos) {
    this.free = new ArrayDeque<>(workers);
    this.nanos = nanos;
    this.worked = new int[searches];
    this.waits = new boolean[searches];
    // One that has not begun yet is in line, or the others would be far ahead when it does.
    Arrays.fill(waits, true);
  }

  /** The turn of one search; used by its thread alone. */
  final class Turn {
    private final int search;
    private final BooleanSupplier goOn;
    private @Nullable CellWorker worker;
    private long since;

    /**
     * Begins without a worker.
     *
     * @param goOn false stops the waiting with {@link Cancelled}
     */
    Turn(int search, BooleanSupplier goOn) {
      this.search = search;
      this.goOn = goOn;
    }

    /** Returns the worker for the next cell, after others if it is their turn. */
    CellWorker worker() {
      if (worker != null && nanos.getAsLong() - since >= MOMENT) {
        end();
      }
      CellWorker current = worker;
      if (current == null) {
        current = take(search, goOn);
        worker = current;
        since = nanos.getAsLong();
      }
      return current;
    }

    /** Counts a cell that was found. */
    void worked() {
      lock.lock();
      try {
        worked[search]++;
      } finally {
        lock.unlock();
      }
    }

    /** Lets others have the worker, and waits for none. */
    void end() {
      CellWorker current = worker;
      worker = null;
      give(search, current);
    }
  }

  private CellWorker take(int search, BooleanSupplier goOn) {
    lock.lock();
    try {
      waits[search] = true;
      while (free.isEmpty() || !isNext(search)) {
        if (!goOn.getAsBoolean()) {
          throw new Cancelled();
        }
        await();
      }
      return free.removeLast();
    } finally {
      waits[search] = false;
      changed.signalAll();
      lock.unlock();
    }
  }

  private boolean isNext(int search) {
    for (int other = 0; other < worked.length; other++) {
      boolean isBefore =
          worked[other] < worked[search] || (worked[other] == worked[search] && other < search);
      if (waits[other] && isBefore) {
        return false;
      }
    }
    return true;
  }

  private void give(int search, @Nullable CellWorker worker) {
    lock.lock();
    try {
      waits[search] = false;
      if (worker != null) {
        free.addLast(worker);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the one who calls it does so in one
  private void await() {
    try {
      var _ = changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      // Who interrupts has asked it to stop before, or it was the strategy: both are seen next.
    }
  }
}
