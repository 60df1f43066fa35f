package stratlab.api;

import jakarta.inject.Singleton;
import stratlab.job.StoredSweep;
import stratlab.job.SweepJobs;
import stratlab.sweep.Sweeps;

/** Sweeps as they are shown. */
@Singleton
final class ShownSweeps {
  private final SweepJobs sweeps;
  private final BestCells best;
  private final Sweeps checks;

  ShownSweeps(SweepJobs sweeps, BestCells best, Sweeps checks) {
    this.sweeps = sweeps;
    this.best = best;
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
    return Sweep.of(
        sweep, SweepRequest.asWritten(request(sweep)), best.of(sweep), labels(sweep));
  }

  /** Returns what asks for the same for ever, with ranges and rules as they were written. */
  private stratlab.sweep.SweepRequest request(StoredSweep sweep) {
    var all = checks.request(sweep.spec());
    var asked = sweeps.request(sweep.job().id()).orElse(all);
    return new stratlab.sweep.SweepRequest(
        all.base(),
        asked.axes(),
        asked.where(),
        all.keep(),
        all.sampling(),
        all.rankBy(),
        all.outOfSample(),
        all.walkForward());
  }

  SweepSummary summary(StoredSweep sweep) {
    return SweepSummary.of(sweep, best.of(sweep));
  }

  SweepProgress progress(StoredSweep sweep) {
    return SweepProgress.of(sweep, best.of(sweep));
  }
}
