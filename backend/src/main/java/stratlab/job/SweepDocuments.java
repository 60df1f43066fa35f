package stratlab.job;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.document.sweep.AxisLabels;
import stratlab.document.sweep.Sweep;
import stratlab.document.sweep.SweepAxis;
import stratlab.document.sweep.SweepMetric;
import stratlab.document.sweep.SweepRequest;
import stratlab.document.sweep.SweepRow;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobEnding;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepSpec;

/** Makes the documents of sweeps, which the API sends and the command line prints. */
@Singleton
public final class SweepDocuments {
  private final SweepJobs sweeps;
  private final Sweeps checks;
  private final ServerPaths paths;

  SweepDocuments(SweepJobs sweeps, Sweeps checks, ServerPaths paths) {
    this.sweeps = sweeps;
    this.checks = checks;
    this.paths = paths;
  }

  public AxisLabels labels(StoredSweep sweep) {
    return AxisLabels.of(sweep.spec(), checks.backtests());
  }

  /** Returns what was asked, every default filled in. */
  public SweepRequest request(StoredSweep sweep) {
    return SweepRequest.asWritten(checks.request(sweep.spec()));
  }

  /** Returns the best cell so far; null when none is ranked. */
  public @Nullable SweepRow best(StoredSweep sweep) {
    ResultRow best = sweeps.best(sweep).row();
    return best == null ? null : SweepRow.of(best);
  }

  public Sweep of(StoredSweep sweep) {
    Job job = sweep.job();
    SweepSpec spec = sweep.spec();
    JobEnding ending = JobEnding.of(job.state());
    SweepRequest request = request(sweep);
    AxisLabels labels = labels(sweep);
    return new Sweep(
        job.id(),
        job.name(),
        job.kind().key(),
        job.strategy(),
        job.data(),
        job.state().key(),
        sweep.paused(),
        job.createdAt(),
        ending.startedAt(),
        ending.finishedAt(),
        paths.withoutAny(ending.reason()),
        sweep.planned(),
        sweep.done(),
        sweep.failed(),
        sweep.reused(),
        JsonNumbers.of(sweep.cellsPerSecond()),
        spec.rankBy(),
        best(sweep),
        spec.axes().stream().map(axis -> SweepAxis.of(axis, labels)).toList(),
        spec.where().stream().map(Rule::text).toList(),
        spec.keep().stream().map(Rule::text).toList(),
        Objects.requireNonNull(request.sampling()),
        spec.outOfSample(),
        SweepMetrics.list().stream().map(SweepMetric::of).toList(),
        request);
  }
}
