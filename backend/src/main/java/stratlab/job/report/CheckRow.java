package stratlab.job.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * The check of a report as it is stored.
 *
 * @param starts how often it was begun and neither ended nor left for later
 */
@MappedEntity("report_check")
public record CheckRow(
    @Id String reportId,
    String request,
    String state,
    long createdAt,
    @Nullable Long checkedAt,
    @Nullable String verdict,
    @Nullable String reason,
    int starts) {
  static final String WAITING = "waiting";
  static final String DONE = "done";
  static final String FAILED = "failed";

  public static CheckRow waiting(String reportId, String request, long now) {
    return new CheckRow(reportId, request, WAITING, now, null, null, null, 0);
  }
}
