package stratlab.api;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.job.StoredSweep;
import stratlab.job.SweepJobs;
import stratlab.sweep.Row;
import stratlab.sweep.Sweeps;

/** Sweeps as they are shown. */
@Singleton
final class ShownSweeps {
  private final SweepJobs sweeps;
  private final Sweeps checks;

  ShownSweeps(SweepJobs sweeps, Sweeps checks) {
    this.sweeps = sweeps;
    this.checks = checks;
  }

  /**
   * Returns a sweep as it is stored.
   *
   * @throws ProblemException when no sweep has the id
   */
  StoredSweep stored(String id) {
    return sweeps.find(id).orElseThrow(() -> Problems.missing("sweep", id));
  }

  AxisLabels labels(StoredSweep sweep) {
    return AxisLabels.of(sweep.spec(), checks.backtests());
  }

  Sweep whole(StoredSweep sweep) {
    return Sweep.of(sweep, request(sweep), best(sweep), labels(sweep));
  }

  /** Returns what was asked, every default filled in; empty when no sweep has the id. */
  Optional<SweepRequest> request(String id) {
    return sweeps.find(id).map(this::request);
  }

  private SweepRequest request(StoredSweep sweep) {
    return SweepRequest.asWritten(checks.request(sweep.spec()));
  }

  SweepProgress progress(StoredSweep sweep) {
    return SweepProgress.of(sweep, best(sweep));
  }

  private @Nullable SweepRow best(StoredSweep sweep) {
    Row best = sweeps.best(sweep).row();
    return best == null ? null : SweepRow.of(best);
  }
}
