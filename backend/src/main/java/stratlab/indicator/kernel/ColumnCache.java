package stratlab.indicator.kernel;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.market.Column;

/**
 * Columns by key, each computed once by whichever thread asks first; the others wait for it. Holds
 * a number of bytes at most: beyond it those that were not asked for the longest are let go, and
 * computed anew when they are asked for again. What is computed is the same each time.
 */
public final class ColumnCache {
  private final long mostBytes;
  private final Map<String, FutureTask<Column>> columns = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /** Makes an empty one. */
  public ColumnCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Whether another column of so many rows can be held without letting one go. */
  public synchronized boolean hasRoom(int rows) {
    return bytes + bytes(rows) <= mostBytes;
  }

  private static long bytes(int rows) {
    return (long) Double.BYTES * rows;
  }

  /** Returns a column that is there. */
  public @Nullable Column known(String key) {
    FutureTask<Column> task = task(key);
    return task != null && task.state() == FutureTask.State.SUCCESS ? task.resultNow() : null;
  }

  private synchronized @Nullable FutureTask<Column> task(String key) {
    return columns.get(key);
  }

  /** Returns a column; computes it when nobody has yet. */
  public Column get(String key, Supplier<Column> compute) {
    FutureTask<Column> mine = new FutureTask<>(compute::get);
    FutureTask<Column> task = orMine(key, mine);
    if (!task.equals(mine)) {
      return result(task);
    }
    mine.run(); // Outside of the lock: it may ask for other columns.
    if (mine.state() == FutureTask.State.SUCCESS) {
      hold(key, mine.resultNow().size());
    } else {
      forget(key);
    }
    return result(mine);
  }

  private synchronized FutureTask<Column> orMine(String key, FutureTask<Column> mine) {
    FutureTask<Column> known = columns.putIfAbsent(key, mine);
    return known == null ? mine : known;
  }

  private synchronized void forget(String key) {
    columns.remove(key);
  }

  private synchronized void hold(String key, int rows) {
    bytes += bytes(rows);
    Iterator<Map.Entry<String, FutureTask<Column>>> oldest = columns.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      Map.Entry<String, FutureTask<Column>> entry = oldest.next();
      FutureTask<Column> task = entry.getValue();
      if (task.state() == FutureTask.State.SUCCESS && !entry.getKey().equals(key)) {
        bytes -= bytes(task.resultNow().size());
        oldest.remove();
      }
    }
  }

  private static Column result(FutureTask<Column> task) {
    try {
      return task.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another thread computed a column");
    } catch (java.util.concurrent.ExecutionException failed) {
      throw switch (failed.getCause()) {
        case RuntimeException own -> own;
        case Error error -> throw error;
        case null, default -> new CompletionException(failed.getCause());
      };
    }
  }
}
