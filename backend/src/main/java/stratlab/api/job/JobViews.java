package stratlab.api.job;

import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.api.http.ServerPaths;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.job.queue.Job.State;
import stratlab.job.JobLists;
import stratlab.job.JobStore;

/** Jobs as they are shown, and what all submissions have in common. */
@Singleton
public final class JobViews {
  private static final int LONGEST_KEY = 200;

  private final JobStore store;
  private final JobLists lists;
  private final ServerPaths paths;

  JobViews(JobStore store, JobLists lists, ServerPaths paths) {
    this.store = store;
    this.lists = lists;
    this.paths = paths;
  }

  public Job of(stratlab.job.queue.Job job) {
    boolean queued = job.state() instanceof State.Queued;
    return Job.of(job, queued ? store.ahead(job) : 0, paths);
  }

  /** Returns many as they are shown, with one question for all that wait. */
  List<Job> all(List<stratlab.job.queue.Job> jobs) {
    Map<String, Long> ahead =
        lists.ahead(
            jobs.stream()
                .filter(job -> job.state() instanceof State.Queued)
                .map(stratlab.job.queue.Job::id)
                .toList());
    return jobs.stream().map(job -> Job.of(job, ahead.getOrDefault(job.id(), 0L), paths)).toList();
  }

  /** Answers a submission: the job, where to look for it and when. */
  public HttpResponse<Job> accepted(stratlab.job.queue.Job job) {
    return HttpResponse.<Job>accepted()
        .body(of(job))
        .header(HttpHeaders.LOCATION, "/api/jobs/" + job.id())
        .header(HttpHeaders.RETRY_AFTER, "1");
  }

  /**
   * Checks the key of a submission.
   *
   * @throws ProblemException when it is empty or too long
   */
  public static void checkKey(@Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new ProblemException(
          Problems.malformed("an Idempotency-Key has 1 to " + LONGEST_KEY + " characters"));
    }
  }
}
