package stratlab.api;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stratlab.job.StoredSweep;
import stratlab.job.SweepJobs;
import stratlab.sweep.ResultTable;

/**
 * The best cell of each sweep. Lists and pages ask for it again and again, so it is kept until the
 * sweep has more cells.
 */
@Singleton
final class BestCells {
  private static final int KEPT = 500;

  private final SweepJobs sweeps;
  private final Map<String, Best> known = Recent.most(KEPT);

  BestCells(SweepJobs sweeps) {
    this.sweeps = sweeps;
  }

  /** The best of the first cells of a sweep; null when none of them is ranked. */
  private record Best(int done, @Nullable SweepRow row) {}

  /** Returns the best cell so far; null when none is ranked. */
  @Nullable SweepRow of(StoredSweep sweep) {
    if (sweep.done() == 0) {
      return null;
    }
    String id = sweep.job().id();
    Best kept = known.get(id);
    if (kept == null || kept.done() != sweep.done()) {
      kept = new Best(sweep.done(), find(sweeps.table(id), sweep.spec().rankBy()));
      known.put(id, kept);
    }
    return kept.row();
  }

  private static @Nullable SweepRow find(ResultTable table, String metric) {
    OptionalInt best = table.best(metric);
    return best.isEmpty() ? null : SweepRow.of(table.row(best.getAsInt()));
  }
}
