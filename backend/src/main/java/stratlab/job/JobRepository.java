package stratlab.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements over the table of jobs. Those that change a state name the state they leave, and
 * return how many rows they changed: 0 when somebody else was first.
 */
@JdbcRepository(dialect = Dialect.ANSI)
interface JobRepository extends GenericRepository<JobRow, String> {
  JobRow save(JobRow row);

  Optional<JobRow> findById(String id);

  Optional<JobRow> findByIdempotencyKey(String idempotencyKey);

  List<JobRow> findByState(String state);

  /** Returns jobs from the newest to the oldest; an empty state or id does not restrict. */
  @Query(
      """
      select * from job
      where (:state = '' or state = :state) and (:before = '' or id < :before)
      order by id desc
      limit :limit
      """)
  List<JobRow> newest(String state, String before, int limit);

  @Query(
      """
      select * from job
      where state = 'queued' and lane = :lane
      order by priority desc, id
      limit 1
      """)
  Optional<JobRow> nextInLine(String lane);

  @Query(
      """
      select count(*) from job
      where state = 'queued' and lane = :lane
        and (priority > :priority or (priority = :priority and id < :id))
      """)
  long ahead(String lane, int priority, String id);

  @Query(
      """
      update job
      set state = 'running', worker = :worker, lease_until = :leaseUntil, started_at = :now,
        attempt = attempt + 1, bars_done = 0, bars_total = null, cancel_asked = :no
      where id = :id and state = 'queued'
      """)
  int claim(String id, String worker, long leaseUntil, long now, boolean no);

  @Query(
      """
      update job
      set bars_done = :done, bars_total = :total, lease_until = :leaseUntil
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int beat(String id, String worker, int attempt, long done, @Nullable Long total, long leaseUntil);

  @Query(
      """
      update job
      set state = 'completed', worker = null, lease_until = null, finished_at = :now,
        bars_done = :done, bars_total = :total, report_id = :reportId, reused = :reused
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int complete(
      String id,
      String worker,
      int attempt,
      long now,
      long done,
      @Nullable Long total,
      String reportId,
      boolean reused);

  @Query(
      """
      update job
      set state = :state, worker = null, lease_until = null, finished_at = :now, reason = :reason
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int endWithout(String id, String worker, int attempt, long now, String state, String reason);

  /** Puts a running job back in its lane; {@code attempt} is what its count becomes. */
  @Query(
      """
      update job
      set state = 'queued', worker = null, lease_until = null, started_at = null,
        bars_done = 0, bars_total = null, attempt = :attempt
      where id = :id and state = 'running' and worker = :worker and lease_until = :leaseUntil
      """)
  int requeue(String id, String worker, long leaseUntil, int attempt);

  /** Ends a running job whose worker is gone. */
  @Query(
      """
      update job
      set state = :state, worker = null, lease_until = null, finished_at = :now, reason = :reason
      where id = :id and state = 'running' and worker = :worker and lease_until = :leaseUntil
      """)
  int bury(String id, String worker, long leaseUntil, long now, String state, String reason);

  @Query(
      """
      update job
      set state = 'cancelled', finished_at = :now, reason = :reason
      where id = :id and state = 'queued'
      """)
  int cancelQueued(String id, long now, String reason);

  @Query("update job set cancel_asked = :yes where id = :id and state = 'running'")
  int askToCancel(String id, boolean yes);

  @Query(
      """
      delete from job
      where id = :id and state in ('completed', 'failed', 'cancelled')
      """)
  int deleteFinal(String id);

  long countByReportId(String reportId);
}
