package stratlab.job.sweep;

import static stratlab.store.StoreFault.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.document.RecordJson;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.UnknownJob;
import stratlab.store.StoreFault;

/**
 * The best cell of each sweep. It is stored when a sweep completes. One that has not completed is
 * looked through whenever it has more cells, and what was found is kept: in memory, and once the
 * sweep has ended, in the store.
 */
@Singleton
public final class BestCells {
  private static final Logger LOG = LoggerFactory.getLogger(BestCells.class);
  private static final int KEPT = 500;

  private final SweepRepository sweeps;
  private final StoredTables tables;
  private final Map<String, BestCell> known =
      Caffeine.newBuilder().maximumSize(KEPT).<String, BestCell>build().asMap();

  BestCells(SweepRepository sweeps, StoredTables tables) {
    this.sweeps = sweeps;
    this.tables = tables;
  }

  /**
   * Returns the best cell so far without a look at the cells; null when that cannot be told.
   *
   * @param stored what the store has, as {@link RecordJson}; null for nothing
   */
  public @Nullable BestCell known(JobRow row, int done, @Nullable String stored) {
    BestCell kept = stored == null ? known.get(row.id()) : RecordJson.read(stored, BestCell.class);
    boolean current = kept != null && kept.done() == done && (kept.tests() != null || !walked(row));
    return current ? kept : done == 0 && !walked(row) ? BestCell.NONE : null;
  }

  /**
   * Looks for the best cell so far and keeps it.
   *
   * @param row with its request
   * @throws UnknownJob when the sweep was deleted
   */
  public BestCell find(JobRow row, int planned, int done) {
    Map<String, @Nullable Double> tests =
        walked(row) ? BestCell.tests(guard(() -> sweeps.verdict(row.id())).orElse(null)) : null;
    BestCell found = BestCell.of(tables.table(row, planned), done, tests);
    known.put(row.id(), found);
    if (row.finishedAt() != null) {
      keep(row.id(), found);
    }
    return found;
  }

  private static boolean walked(JobRow row) {
    return row.state().equals("completed") && row.kind().equals(Job.Kind.WALK_FORWARD.key());
  }

  /** What cannot be kept now is found again the next time. */
  private void keep(String id, BestCell found) {
    try {
      guard(() -> sweeps.keepBest(id, RecordJson.of(found)));
    } catch (StoreFault failed) {
      LOG.warn("The best cell of sweep {} is not kept: {}", id, failed.getMessage());
    }
  }
}
