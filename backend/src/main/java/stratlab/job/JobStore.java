package stratlab.job;

import static stratlab.store.StoreFault.guard;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.document.ReportJson;
import stratlab.document.RequestJson;
import stratlab.document.SweepJson;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.queue.JobIds;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.KeyTaken;
import stratlab.job.queue.Lane;
import stratlab.job.queue.UnknownJob;
import stratlab.job.queue.WrongState;
import stratlab.job.report.ReportRepository;
import stratlab.job.report.ReportRow;
import stratlab.job.sweep.StoredTables;
import stratlab.job.sweep.SweepRecord;
import stratlab.job.sweep.SweepRepository;
import stratlab.store.StoreFault;
import stratlab.store.StoreHealth;
import stratlab.store.StoreWatch;
import stratlab.sweep.spec.SweepSpec;

/**
 * The jobs that were asked for and are kept. What users and other processes do with a job goes
 * through here; what a worker does with the one it runs is in {@link JobQueue}.
 */
@Singleton
public final class JobStore {
  /** Why a job is cancelled. */
  private final JobRepository jobs;

  private final ReportRepository reports;
  private final SweepRepository sweeps;
  private final JobLists lists;
  private final TransactionOperations<Connection> transactions;
  private final StoreWatch watch;
  private final StoreHealth health;
  private final InstantSource clock;
  private final JobIds ids;

  private final StoredTables tables;

  JobStore(
      JobRepository jobs,
      ReportRepository reports,
      SweepRepository sweeps,
      JobLists lists,
      TransactionOperations<Connection> transactions,
      StoreWatch watch,
      StoreHealth health,
      InstantSource clock,
      StoredTables tables) {
    this.jobs = jobs;
    this.reports = reports;
    this.sweeps = sweeps;
    this.lists = lists;
    this.transactions = transactions;
    this.watch = watch;
    this.health = health;
    this.clock = clock;
    this.ids = new JobIds(clock, RandomGenerator.of("L64X128MixRandom"));
    this.tables = tables;
  }

  /** Puts a backtest in the queue that is run on whatever prices there are then. */
  public Job add(BacktestSpec spec, @Nullable String key) {
    return add(spec, Map.of(), key);
  }

  /**
   * Puts a backtest in the queue.
   *
   * @param prices the content of its data sets, by their names; on others it is not run
   * @param key the same key with the same request gives the job of the first time; null for none
   * @throws KeyTaken when the key came with another request before
   */
  Job add(BacktestSpec spec, Map<String, String> prices, @Nullable String key) {
    Asked asked = new Asked(Job.Kind.BACKTEST, Lane.INTERACTIVE, RequestJson.of(spec), null);
    JobRow fresh = row(spec, asked, key);
    return add(fresh, key, () -> addPrices(fresh, prices));
  }

  private void addPrices(JobRow row, Map<String, String> prices) {
    prices.forEach((dataSet, hash) -> jobs.addPrices(row.id(), dataSet, hash));
  }

  /** Puts a sweep in the queue that is run on whatever prices there are then. */
  Job add(SweepSpec spec, int cells, @Nullable String key) {
    return add(spec, cells, Map.of(), key);
  }

  /**
   * Puts a sweep in the queue.
   *
   * @param cells how many it has
   * @param prices the content of its data sets, by their names; on others it is not run
   * @param key the same key with the same request gives the job of the first time; null for none
   * @throws KeyTaken when the key came with another request before
   */
  Job add(SweepSpec spec, int cells, Map<String, String> prices, @Nullable String key) {
    Job.Kind kind = spec.walkForward() == null ? Job.Kind.SWEEP : Job.Kind.WALK_FORWARD;
    Asked asked = new Asked(kind, Lane.SWEEPS, SweepJson.of(spec), (long) cells);
    JobRow fresh = row(spec.base(), asked, key);
    SweepRecord sweep = new SweepRecord(fresh.id(), cells, null, spec.rankBy());
    return add(
        fresh,
        key,
        () -> {
          sweeps.save(sweep);
          addPrices(fresh, prices);
        });
  }

  /**
   * What jobs of different kinds differ in.
   *
   * @param request the checked one as text
   * @param total null until it is known
   */
  private record Asked(Job.Kind kind, Lane lane, String request, @Nullable Long total) {}

  private Job add(JobRow fresh, @Nullable String key, Runnable more) {
    JobRow row = write(() -> transactions.executeWrite(_ -> knownOrNew(fresh, key, more)));
    if (key != null && !row.request().equals(fresh.request())) {
      throw new KeyTaken(key);
    }
    return job(row);
  }

  /** Writes what somebody asks for, or says at once that the store cannot take it. */
  private <T> T write(Supplier<T> action) {
    watch.require();
    try {
      return guard(action);
    } catch (StoreFault fault) {
      health.met(fault);
      throw fault;
    }
  }

  private JobRow knownOrNew(JobRow fresh, @Nullable String key, Runnable more) {
    Optional<JobRow> known = key == null ? Optional.empty() : jobs.findByIdempotencyKey(key);
    return known.orElseGet(
        () -> {
          JobRow saved = jobs.save(fresh);
          jobs.index(saved.id(), JobLists.text(saved.name(), saved.strategy(), saved.dataSets()));
          more.run();
          return saved;
        });
  }

  /** Returns the job of an id. */
  public Optional<Job> find(String id) {
    return guard(() -> jobs.findById(id).map(this::job));
  }

  /** Returns what a backtest was asked to do, every default filled in; empty for other jobs. */
  public Optional<BacktestRequest> request(String id) {
    return guard(() -> jobs.findById(id))
        .filter(JobRow::isBacktest)
        .map(row -> RequestJson.read(row.request()));
  }

  /** Returns the jobs that a filter lets through, in its order. */
  public List<Job> list(JobFilter filter) {
    return lists.list(filter);
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
    while (!write(() -> asksToCancel(id))) {
      Job job = find(id).orElseThrow(() -> new UnknownJob(id));
      if (!job.state().mayBecome(new Job.State.Cancelled(null, 0, Job.CANCELLED_BY_USER))) {
        throw new WrongState(
            "job " + id + " is " + job.state().key() + " and can no longer be cancelled");
      }
    }
    return find(id).orElseThrow(() -> new UnknownJob(id));
  }

  private boolean asksToCancel(String id) {
    return jobs.cancelQueued(id, clock.millis(), Job.CANCELLED_BY_USER) > 0
        || jobs.askToCancel(id) > 0;
  }

  /**
   * Holds a sweep back: it is not begun while it is queued, and while it runs it stops within about
   * a second, in whichever process, and goes back to the queue with all that is finished. What is
   * held back already stays so.
   *
   * @return the job as it is now
   * @throws UnknownJob when there is none
   * @throws WrongState when it has ended or is a backtest
   */
  public Job pause(String id) {
    return pause(id, true);
  }

  /**
   * Lets a sweep that is held back go on. One that is not stays as it is.
   *
   * @return the job as it is now
   * @throws UnknownJob when there is none
   * @throws WrongState when it has ended or is a backtest
   */
  public Job resume(String id) {
    return pause(id, false);
  }

  private Job pause(String id, boolean paused) {
    boolean done = write(() -> jobs.pause(id, paused)) > 0;
    Job job = find(id).orElseThrow(() -> new UnknownJob(id));
    if (!done) {
      throw new WrongState(
          job.kind() == Job.Kind.BACKTEST
              ? "job " + id + " is a backtest; only sweeps can be paused and resumed"
              : "sweep %s is %s and can no longer be %s"
                  .formatted(id, job.state().key(), paused ? "paused" : "resumed"));
    }
    return job;
  }

  /**
   * Deletes a job that has ended, with all cells of a sweep, and its report when no other job has
   * the same.
   *
   * @throws UnknownJob when there is none
   * @throws WrongState when it has not ended
   */
  public void delete(String id) {
    write(() -> transactions.executeWrite(_ -> deleteNow(id)));
    tables.forget(id);
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

  private JobRow row(BacktestSpec spec, Asked asked, @Nullable String key) {
    return new JobRow(
        ids.next(),
        asked.kind().key(),
        asked.lane().key(),
        0,
        spec.name(),
        spec.strategy(),
        ReportJson.text(spec.data()),
        asked.request(),
        key,
        new Job.State.Queued().key(),
        false,
        0,
        0,
        clock.millis(),
        null,
        null,
        0,
        asked.total(),
        null,
        null,
        false,
        null,
        null,
        false,
        0);
  }
}
