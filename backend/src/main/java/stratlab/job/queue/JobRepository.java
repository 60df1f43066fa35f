package stratlab.job.queue;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements over the table of jobs. Those that change a state name the state they leave, and
 * return how many rows they changed: 0 when somebody else was first.
 */
@JdbcRepository(dialect = Dialect.ANSI)
public interface JobRepository extends GenericRepository<JobRow, String> {
  JobRow save(JobRow row);

  Optional<JobRow> findById(String id);

  Optional<JobRow> findByIdempotencyKey(String idempotencyKey);

  List<JobRow> findByState(String state);

  @Query("insert into job_prices (job_id, data_set, hash) values (:id, :dataSet, :hash)")
  int addPrices(String id, String dataSet, String hash);

  /** Returns the prices that a job was asked for; none for a job from before they were kept. */
  @Query("select data_set, hash from job_prices where job_id = :id order by data_set")
  List<PricesOf> prices(String id);

  /** The content of a data set, SHA-256. */
  @Introspected
  record PricesOf(String dataSet, String hash) {}

  /**
   * What lists have in common. An empty state, strategy or word does not restrict. The request of a
   * job may be long and no list shows it: the first column of a name counts, so it is read as
   * empty.
   */
  String LISTED =
      """
      select '' as request, job.* from job
      where (:state = '' or state = :state) and kind in (:kinds)
        and (:strategy = '' or strategy = :strategy)
        and (search like '%' || :word1 || '%' escape '!' or id like :word1 || '%' escape '!')
        and (search like '%' || :word2 || '%' escape '!' or id like :word2 || '%' escape '!')
        and (search like '%' || :word3 || '%' escape '!' or id like :word3 || '%' escape '!')
        and (search like '%' || :word4 || '%' escape '!' or id like :word4 || '%' escape '!')
        and (search like '%' || :word5 || '%' escape '!' or id like :word5 || '%' escape '!')
      """;

  /** Returns jobs older than one from the newest to the oldest, without their requests. */
  @Query(LISTED + " and id < :before order by id desc limit :limit")
  List<JobRow> newest(
      String before,
      String state,
      Collection<String> kinds,
      String strategy,
      String word1,
      String word2,
      String word3,
      String word4,
      String word5,
      int limit);

  /** Returns jobs newer than one from the oldest to the newest, without their requests. */
  @Query(LISTED + " and id > :after order by id limit :limit")
  List<JobRow> oldest(
      String after,
      String state,
      Collection<String> kinds,
      String strategy,
      String word1,
      String word2,
      String word3,
      String word4,
      String word5,
      int limit);

  /** Sets what a search looks through. */
  @Query("update job set search = :text where id = :id")
  int index(String id, String text);

  /** Returns how many queued jobs are before each of some in its lane. */
  @Query(
      """
      select id, jobs from (
        select id, row_number() over (partition by lane order by priority desc, id) - 1 as jobs
        from job where state = 'queued' and paused = false
      ) as waiting
      where id in (:ids)
      """)
  List<Ahead> allAhead(Collection<String> ids);

  /**
   * Returns which job of a lane is to be taken next. A suspect, whose process died {@code alone}
   * times or more, is taken only while nothing runs, and nothing is taken while it runs. In its
   * turn it goes first, and the others wait until what runs has ended; else the others go first.
   */
  @Query(
      """
      select * from job
      where state = 'queued' and lane = :lane and paused = false and not_before <= :now
        and case when fruitless >= :alone
          then not exists (select 1 from job other where other.state = 'running')
          else not exists (
            select 1 from job other
            where (other.state = 'running' and other.fruitless > :alone)
              or (:suspectsFirst = true and other.state = 'queued' and other.paused = false
                and other.fruitless >= :alone and other.not_before <= :now))
          end
      order by case when (fruitless >= :alone) = :suspectsFirst then 0 else 1 end,
        priority desc, id
      limit 1
      """)
  Optional<JobRow> nextInLine(String lane, long now, int alone, boolean suspectsFirst);

  @Query(
      """
      select count(*) from job
      where state = 'queued' and lane = :lane and paused = false
        and (priority > :priority or (priority = :priority and id < :id))
      """)
  long ahead(String lane, int priority, String id);

  @Query(
      """
      update job
      set state = 'running', worker = :worker, lease_until = :leaseUntil, started_at = :now,
        attempt = attempt + 1, fruitless = fruitless + 1, cancel_asked = false
      where id = :id and state = 'queued' and paused = false and not_before <= :now
        and not exists (
          select 1 from job other
          where other.state = 'running'
            and (job.fruitless >= :alone or other.fruitless > :alone))
      """)
  int claim(String id, String worker, long leaseUntil, long now, int alone);

  @Query("select count(*) from job where state = 'queued' and not_before > :most")
  long waitingBeyond(long most);

  /** Lets no job wait for longer than there is reason to, whatever the clock was set to. */
  @Query("update job set not_before = :most where state = 'queued' and not_before > :most")
  int waitAtMost(long most);

  /** Returns how many jobs wait for what runs to end, because nothing may run beside them. */
  @Query(
      """
      select count(*) from job
      where state = 'queued' and paused = false and fruitless >= :alone and not_before <= :now
      """)
  long suspects(long now, int alone);

  @Query(
      """
      update job
      set bars_done = :done, bars_total = :total, lease_until = :leaseUntil
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int beat(String id, String worker, int attempt, long done, @Nullable Long total, long leaseUntil);

  /** Extends the lease and leaves the progress, which was written with what was kept. */
  @Query(
      """
      update job set lease_until = :leaseUntil
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int stay(String id, String worker, int attempt, long leaseUntil);

  /** Writes progress that outlives the process. */
  @Query(
      """
      update job
      set bars_done = :done, bars_total = :total, lease_until = :leaseUntil, fruitless = 0
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int keep(String id, String worker, int attempt, long done, long total, long leaseUntil);

  @Query(
      """
      update job
      set state = 'completed', worker = null, lease_until = null, finished_at = :now,
        bars_done = :done, bars_total = :total, report_id = :reportId, reused = :reused,
        paused = false
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int complete(
      String id,
      String worker,
      int attempt,
      long now,
      long done,
      @Nullable Long total,
      @Nullable String reportId,
      boolean reused);

  @Query(
      """
      update job
      set state = :state, worker = null, lease_until = null, finished_at = :now, reason = :reason,
        paused = false
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
      """)
  int endWithout(String id, String worker, int attempt, long now, String state, String reason);

  /** Puts a running job whose worker is gone back in its lane. A sweep keeps its progress. */
  @Query(
      """
      update job
      set state = 'queued', worker = null, lease_until = null, started_at = null,
        not_before = :notBefore, fruitless = :fruitless,
        bars_done = case when kind = 'backtest' then 0 else bars_done end,
        bars_total = case when kind = 'backtest' then null else bars_total end
      where id = :id and state = 'running' and worker = :worker and lease_until = :leaseUntil
        and cancel_asked = false
      """)
  int requeue(String id, String worker, long leaseUntil, long notBefore, int fruitless);

  /**
   * Puts a job that its worker stopped back in its lane, unless it is to be cancelled; {@code
   * count} is what its number of attempts becomes.
   */
  @Query(
      """
      update job
      set state = 'queued', worker = null, lease_until = null, started_at = null,
        bars_done = case when kind = 'backtest' then 0 else bars_done end,
        bars_total = case when kind = 'backtest' then null else bars_total end,
        attempt = :count, fruitless = case when fruitless > 0 then fruitless - 1 else 0 end
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
        and cancel_asked = false
      """)
  int putBack(String id, String worker, int attempt, int count);

  /** Puts a job back in its lane that is to run again with nothing beside it. */
  @Query(
      """
      update job
      set state = 'queued', worker = null, lease_until = null, started_at = null,
        bars_done = case when kind = 'backtest' then 0 else bars_done end,
        bars_total = case when kind = 'backtest' then null else bars_total end,
        fruitless = :alone
      where id = :id and state = 'running' and worker = :worker and attempt = :attempt
        and cancel_asked = false
      """)
  int putBackAlone(String id, String worker, int attempt, int alone);

  /** Ends a running job whose worker is gone. */
  @Query(
      """
      update job
      set state = :state, worker = null, lease_until = null, finished_at = :now, reason = :reason,
        paused = false
      where id = :id and state = 'running' and worker = :worker and lease_until = :leaseUntil
      """)
  int bury(String id, String worker, long leaseUntil, long now, String state, String reason);

  @Query(
      """
      update job
      set state = 'cancelled', finished_at = :now, reason = :reason, paused = false
      where id = :id and state = 'queued'
      """)
  int cancelQueued(String id, long now, String reason);

  @Query("update job set cancel_asked = true where id = :id and state = 'running'")
  int askToCancel(String id);

  /** Holds a sweep that has not ended back, or no longer. */
  @Query(
      """
      update job set paused = :paused
      where id = :id and kind <> 'backtest' and state in ('queued', 'running')
      """)
  int pause(String id, boolean paused);

  @Query(
      """
      delete from job
      where id = :id and state in ('completed', 'failed', 'cancelled')
      """)
  int deleteFinal(String id);

  long countByReportId(String reportId);

  /** How many jobs are before a queued one. */
  @Introspected
  record Ahead(String id, long jobs) {}
}
