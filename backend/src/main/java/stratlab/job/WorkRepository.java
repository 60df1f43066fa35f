package stratlab.job;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import stratlab.job.queue.JobRow;

/** Counts what is to be done, over the queues of jobs and of checks. */
@JdbcRepository(dialect = Dialect.ANSI)
interface WorkRepository extends GenericRepository<JobRow, String> {
  /** The kind that stands for the checks of reports in {@link #counts}. */
  String CHECK = "check";

  /** Returns a row for each kind of job that has one which has not ended, and one for checks. */
  @Query(
      """
      select kind,
        count(case when state = 'queued' and paused = false then 1 end) as queued,
        count(case when state = 'queued' and paused = true then 1 end) as paused,
        count(case when state = 'running' then 1 end) as running
      from job where state in ('queued', 'running') group by kind
      union all
      select 'check', count(*), 0, 0 from report_check where state = 'waiting'
      """)
  List<Count> counts();

  /** How many of a kind there are in each state. */
  @Introspected
  record Count(String kind, long queued, long paused, long running) {}
}
