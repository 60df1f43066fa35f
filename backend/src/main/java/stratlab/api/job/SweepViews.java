package stratlab.api.job;

import stratlab.document.sweep.AxisLabels;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.document.sweep.SweepRequest;
import stratlab.document.sweep.SweepRow;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.job.sweep.StoredSweep;
import stratlab.job.SweepJobs;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.Sweeps;

/** Sweeps as they are shown. */
@Singleton
public final class SweepViews {
  private final SweepJobs sweeps;
  private final Sweeps checks;

  SweepViews(SweepJobs sweeps, Sweeps checks) {
    this.sweeps = sweeps;
    this.checks = checks;
  }

  /**
   * Returns a sweep as it is stored.
   *
   * @throws ProblemException when no sweep has the id
   */
  public StoredSweep stored(String id) {
    return sweeps.find(id).orElseThrow(() -> Problems.missing("sweep", id));
  }

  public AxisLabels labels(StoredSweep sweep) {
    return AxisLabels.of(sweep.spec(), checks.backtests());
  }

  public Sweep whole(StoredSweep sweep) {
    return Sweep.of(sweep, request(sweep), best(sweep), labels(sweep));
  }

  /** Returns what was asked, every default filled in; empty when no sweep has the id. */
  public Optional<SweepRequest> request(String id) {
    return sweeps.find(id).map(this::request);
  }

  private SweepRequest request(StoredSweep sweep) {
    return SweepRequest.asWritten(checks.request(sweep.spec()));
  }

  public SweepProgress progress(StoredSweep sweep) {
    return SweepProgress.of(sweep, best(sweep));
  }

  private @Nullable SweepRow best(StoredSweep sweep) {
    ResultRow best = sweeps.best(sweep).row();
    return best == null ? null : SweepRow.of(best);
  }
}
