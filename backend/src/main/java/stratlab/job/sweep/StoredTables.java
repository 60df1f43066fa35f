package stratlab.job.sweep;

import static stratlab.store.StoreFault.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stratlab.document.SweepJson;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.UnknownJob;
import stratlab.sweep.result.ResultTable;

/**
 * The tables of sweeps. The last few that were looked at stay in memory as long as there is room; a
 * chunk never changes, so that only what came after it has to be read.
 */
@Singleton
public final class StoredTables {
  private static final int KEPT = 8;

  private final SweepRepository sweeps;
  private final Map<String, StoredTable> kept =
      Caffeine.newBuilder()
          .softValues()
          .maximumSize(KEPT)
          .executor(Runnable::run)
          .<String, StoredTable>build()
          .asMap();

  StoredTables(SweepRepository sweeps) {
    this.sweeps = sweeps;
  }

  /**
   * Returns what a sweep has now. Of many who ask for the same sweep one reads it, and the others
   * wait.
   *
   * @param planned how many cells it has in all
   * @throws UnknownJob when it was deleted
   */
  public ResultTable table(JobRow job, int planned) {
    return Objects.requireNonNull(kept.compute(job.id(), (_, known) -> now(job, planned, known)))
        .table();
  }

  private StoredTable now(JobRow job, int planned, @Nullable StoredTable known) {
    int chunks = guard(() -> sweeps.chunks(job.id()));
    if (known != null && known.chunks() == chunks && known.planned() == planned) {
      return known;
    }
    return guard(
        () -> new StoredTable(sweeps, job.id(), SweepJson.spec(job.request()), planned, known));
  }

  /** Lets those who still hold the table of a sweep know that it was deleted. */
  public void forget(String id) {
    StoredTable known = kept.remove(id);
    if (known != null) {
      known.forget();
    }
  }
}
