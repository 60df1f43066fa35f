package stratlab.job;

import static stratlab.job.StoreFault.guard;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;

/**
 * The jobs that were asked for and are kept. What users and other processes do with a job goes
 * through here; what a worker does with the one it runs is in {@link JobQueue}.
 */
@Singleton
public final class JobStore {
  /** Why a job is cancelled. */
  static final String BY_USER = "cancelled by the user";

  private final JobRepository jobs;
  private final ReportRepository reports;
  private final TransactionOperations<Connection> transactions;
  private final InstantSource clock;
  private final JobIds ids;

  JobStore(
      JobRepository jobs,
      ReportRepository reports,
      TransactionOperations<Connection> transactions,
      InstantSource clock) {
    this.jobs = jobs;
    this.reports = reports;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = new JobIds(clock, RandomGenerator.of("L64X128MixRandom"));
  }

  /**
   * Puts a backtest in the queue.
   *
   * @param key the same key with the same request gives the job of the first time; null for none
   * @throws KeyTaken when the key came with another request before
   */
  Job add(BacktestSpec spec, @Nullable String key) {
    String request = RequestText.of(spec);
    JobRow row = guard(() -> transactions.executeWrite(_ -> knownOrNew(spec, request, key)));
    if (key != null && !row.request().equals(request)) {
      throw new KeyTaken(key);
    }
    return job(row);
  }

  private JobRow knownOrNew(BacktestSpec spec, String request, @Nullable String key) {
    Optional<JobRow> known = key == null ? Optional.empty() : jobs.findByIdempotencyKey(key);
    return known.orElseGet(() -> jobs.save(row(spec, request, key)));
  }

  /** Returns the job of an id. */
  public Optional<Job> find(String id) {
    return guard(() -> jobs.findById(id).map(this::job));
  }

  /** Returns what a job was asked to do, with every default filled in. */
  public Optional<BacktestRequest> request(String id) {
    return jobs.findById(id).map(row -> RequestText.read(row.request()));
  }

  /** Returns jobs from the newest to the oldest. */
  public List<Job> list(JobFilter filter) {
    return guard(() -> read(filter));
  }

  private List<Job> read(JobFilter filter) {
    List<JobRow> rows =
        jobs.newest(
            filter.state() == null ? "" : filter.state(),
            filter.before() == null ? "" : filter.before(),
            filter.limit());
    List<String> reportIds = rows.stream().map(JobRow::reportId).filter(id -> id != null).toList();
    Map<String, Headline> headlines = new HashMap<>();
    if (!reportIds.isEmpty()) {
      reports.findByIdIn(reportIds).forEach(row -> headlines.put(row.id(), row.headline()));
    }
    return rows.stream()
        .map(row -> row.job(row.reportId() == null ? null : headlines.get(row.reportId())))
        .toList();
  }

  /** Returns how many queued jobs are before a queued one in its lane. */
  public long ahead(Job job) {
    return guard(
        () ->
            jobs.findById(job.id())
                .map(row -> jobs.ahead(row.lane(), row.priority(), row.id()))
                .orElse(0L));
  }

  /**
   * Cancels a job: at once while it is queued, within about a second while it runs, in whichever
   * process.
   *
   * @return the job as it is now
   * @throws UnknownJob when there is none
   * @throws WrongState when it has ended
   */
  public Job cancel(String id) {
    // Between the two updates a job may change its state; then they are tried again.
    while (!guard(() -> asksToCancel(id))) {
      Job job = find(id).orElseThrow(() -> new UnknownJob(id));
      if (!job.state().mayBecome(new Job.State.Cancelled(null, 0, BY_USER))) {
        throw new WrongState(
            "job " + id + " is " + job.state().key() + " and can no longer be cancelled");
      }
    }
    return find(id).orElseThrow(() -> new UnknownJob(id));
  }

  private boolean asksToCancel(String id) {
    return jobs.cancelQueued(id, clock.millis(), BY_USER) > 0 || jobs.askToCancel(id, true) > 0;
  }

  /**
   * Deletes a job that has ended, and its report when no other job has the same.
   *
   * @throws UnknownJob when there is none
   * @throws WrongState when it has not ended
   */
  public void delete(String id) {
    guard(() -> transactions.executeWrite(_ -> deleteNow(id)));
  }

  private boolean deleteNow(String id) {
    JobRow row = jobs.findById(id).orElseThrow(() -> new UnknownJob(id));
    if (jobs.deleteFinal(id) == 0) {
      throw new WrongState("job " + id + " is " + row.state() + "; cancel it before you delete it");
    }
    return row.reportId() != null
        && jobs.countByReportId(row.reportId()) == 0
        && reports.delete(row.reportId()) == 1;
  }

  private Job job(JobRow row) {
    return row.job(
        Optional.ofNullable(row.reportId())
            .flatMap(reports::findById)
            .map(ReportRow::headline)
            .orElse(null));
  }

  private JobRow row(BacktestSpec spec, String request, @Nullable String key) {
    return new JobRow(
        ids.next(),
        Lane.INTERACTIVE.key(),
        0,
        spec.name(),
        spec.strategy(),
        ReportJson.text(spec.data()),
        request,
        key,
        new Job.State.Queued().key(),
        0,
        clock.millis(),
        null,
        null,
        0,
        null,
        null,
        null,
        false,
        null,
        null,
        false);
  }
}
