package stratlab.job.sweep;

import stratlab.job.queue.JobRow;
import stratlab.document.SweepJson;
import stratlab.job.queue.UnknownJob;
import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.result.ResultTable;

/**
 * The tables of sweeps. The last few that were looked at stay in memory as long as there is room; a
 * chunk never changes, so that only what came after it has to be read.
 */
@Singleton
public final class StoredTables {
  private static final int KEPT = 8;

  private final SweepRepository sweeps;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, SoftReference<StoredTable>> kept = new LinkedHashMap<>();

  StoredTables(SweepRepository sweeps) {
    this.sweeps = sweeps;
  }

  /**
   * Returns what a sweep has now.
   *
   * @param planned how many cells it has in all
   * @throws UnknownJob when it was deleted
   */
  public ResultTable table(JobRow job, int planned) {
    StoredTable known = known(job.id());
    int chunks = guard(() -> sweeps.chunks(job.id()));
    if (known != null && known.chunks() == chunks && known.planned() == planned) {
      return known.table();
    }
    StoredTable now =
        guard(
            () -> new StoredTable(sweeps, job.id(), SweepJson.spec(job.request()), planned, known));
    keep(job.id(), now);
    return now.table();
  }

  /** Lets those who still hold the table of a sweep know that it was deleted. */
  public void forget(String id) {
    StoredTable known = known(id);
    if (known != null) {
      known.forget();
    }
    lock.lock();
    try {
      kept.remove(id);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable StoredTable known(String id) {
    lock.lock();
    try {
      SoftReference<StoredTable> reference = kept.remove(id);
      if (reference == null) {
        return null;
      }
      kept.put(id, reference);
      return reference.get();
    } finally {
      lock.unlock();
    }
  }

  private void keep(String id, StoredTable table) {
    lock.lock();
    try {
      kept.remove(id);
      kept.put(id, new SoftReference<>(table));
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }
}
