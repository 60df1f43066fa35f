package stratlab.job;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.job.Headline;
import stratlab.document.job.Job;
import stratlab.document.job.JobProgress;
import stratlab.job.queue.Job.Outcome;
import stratlab.job.queue.Job.State;
import stratlab.job.queue.JobEnding;

/** Makes the documents of jobs, which the API sends and the command line prints. */
@Singleton
public final class JobDocuments {
  private final JobStore store;
  private final JobLists lists;
  private final ServerPaths paths;

  JobDocuments(JobStore store, JobLists lists, ServerPaths paths) {
    this.store = store;
    this.lists = lists;
    this.paths = paths;
  }

  public Job of(stratlab.job.queue.Job job) {
    return of(job, job.state() instanceof State.Queued ? store.ahead(job) : 0);
  }

  /** Returns the documents of many jobs, with one question for all that wait. */
  public List<Job> all(List<stratlab.job.queue.Job> jobs) {
    Map<String, Long> ahead =
        lists.ahead(
            jobs.stream()
                .filter(job -> job.state() instanceof State.Queued)
                .map(stratlab.job.queue.Job::id)
                .toList());
    return jobs.stream().map(job -> of(job, ahead.getOrDefault(job.id(), 0L))).toList();
  }

  private Job of(stratlab.job.queue.Job job, long ahead) {
    JobEnding ending = JobEnding.of(job.state());
    Outcome.Report report = job.report().orElse(null);
    return new Job(
        job.id(),
        job.kind().key(),
        job.state().key(),
        job.paused(),
        job.name(),
        job.strategy(),
        job.data(),
        job.createdAt(),
        ending.startedAt(),
        ending.finishedAt(),
        new JobProgress(job.progress().done(), job.progress().total()),
        job.attempt(),
        job.state() instanceof State.Queued ? Math.toIntExact(ahead) : null,
        paths.withoutAny(ending.reason()),
        report == null ? null : report.id(),
        report != null && report.reused(),
        headline(report));
  }

  private static @Nullable Headline headline(Outcome.@Nullable Report report) {
    if (report == null) {
      return null;
    }
    stratlab.job.report.Headline headline = report.headline();
    return new Headline(
        headline.totalReturn(),
        headline.netProfit(),
        headline.sharpe(),
        headline.maxDrawdown(),
        headline.trades(),
        headline.finalValue());
  }
}
