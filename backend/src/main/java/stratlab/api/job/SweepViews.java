package stratlab.api.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.document.sweep.AxisLabels;
import stratlab.document.sweep.Sweep;
import stratlab.document.sweep.SweepRequest;
import stratlab.job.SweepDocuments;
import stratlab.job.SweepJobs;
import stratlab.job.sweep.StoredSweep;

/** Sweeps as they are shown. */
@Singleton
public final class SweepViews {
  private final SweepJobs sweeps;
  private final SweepDocuments documents;

  SweepViews(SweepJobs sweeps, SweepDocuments documents) {
    this.sweeps = sweeps;
    this.documents = documents;
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
    return documents.labels(sweep);
  }

  public Sweep whole(StoredSweep sweep) {
    return documents.of(sweep);
  }

  /** Returns what was asked, every default filled in; empty when no sweep has the id. */
  public Optional<SweepRequest> request(String id) {
    return sweeps.find(id).map(documents::request);
  }

  public SweepProgress progress(StoredSweep sweep) {
    return SweepProgress.of(sweep, documents.best(sweep));
  }
}
