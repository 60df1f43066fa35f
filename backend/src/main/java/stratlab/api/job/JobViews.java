package stratlab.api.job;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.document.job.Job;
import stratlab.job.JobDocuments;

/** Jobs as they are shown, and what all submissions have in common. */
@Singleton
public final class JobViews {
  private static final int LONGEST_KEY = 200;

  private final JobDocuments documents;

  JobViews(JobDocuments documents) {
    this.documents = documents;
  }

  public Job of(stratlab.job.queue.Job job) {
    return documents.of(job);
  }

  /** Returns many as they are shown, with one question for all that wait. */
  List<Job> all(List<stratlab.job.queue.Job> jobs) {
    return documents.all(jobs);
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
