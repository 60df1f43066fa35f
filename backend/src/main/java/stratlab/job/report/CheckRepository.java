package stratlab.job.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The statements over the checks of reports. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface CheckRepository extends GenericRepository<CheckRow, String> {
  CheckRow save(CheckRow row);

  Optional<CheckRow> findByReportId(String reportId);

  /** Returns those that wait, the first that came first; none while a job runs alone. */
  @Query(
      """
      select * from report_check
      where state = 'waiting'
        and not exists (
          select 1 from job where job.state = 'running' and job.fruitless > :alone)
      order by created_at, report_id
      limit :limit
      """)
  List<CheckRow> waiting(int limit, int alone);

  @Query("update report_check set starts = starts + 1 where report_id = :reportId")
  int begin(String reportId);

  @Query("update report_check set starts = starts - 1 where report_id = :reportId")
  int leave(String reportId);

  @Query(
      """
      update report_check
      set state = 'done', checked_at = :now, verdict = :verdict
      where report_id = :reportId and state = 'waiting'
      """)
  int done(String reportId, long now, String verdict);

  @Query(
      """
      update report_check
      set state = 'failed', checked_at = :now, reason = :reason
      where report_id = :reportId and state = 'waiting'
      """)
  int fail(String reportId, long now, String reason);
}
