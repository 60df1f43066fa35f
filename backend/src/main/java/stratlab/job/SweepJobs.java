package stratlab.job;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.document.RecordJson;
import stratlab.document.RequestJson;
import stratlab.document.SweepJson;
import stratlab.job.execution.MemoryWatch;
import stratlab.job.execution.StrategyQuestions;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.KeyTaken;
import stratlab.job.queue.UnknownJob;
import stratlab.job.queue.WrongState;
import stratlab.job.sweep.BestCell;
import stratlab.job.sweep.BestCells;
import stratlab.job.sweep.StoredSweep;
import stratlab.job.sweep.StoredTables;
import stratlab.job.sweep.SweepComputer;
import stratlab.job.sweep.SweepCsv;
import stratlab.job.sweep.SweepRecord;
import stratlab.job.sweep.SweepRepository;
import stratlab.job.sweep.SweepSettings;
import stratlab.job.sweep.UnknownCell;
import stratlab.process.JobSettings;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.walkforward.WalkForwardResult;

/** Takes sweeps in and gives out what they have found. A sweep has the id of its job. */
@Singleton
public final class SweepJobs {
  private static final int LATELY = 20;

  private final SweepComputer computer;
  private final JobStore store;
  private final JobRepository jobs;
  private final SweepRepository sweeps;
  private final StoredTables tables;
  private final BestCells best;
  private final JobRunner runner;
  private final JobSettings settings;
  private final SweepSettings sweepSettings;
  private final MemoryWatch memory;
  private final StrategyQuestions questions;

  SweepJobs(
      SweepComputer computer,
      JobStore store,
      JobRepository jobs,
      SweepRepository sweeps,
      StoredTables tables,
      BestCells best,
      JobRunner runner,
      JobSettings settings,
      SweepSettings sweepSettings,
      MemoryWatch memory,
      StrategyQuestions questions) {
    this.computer = computer;
    this.store = store;
    this.jobs = jobs;
    this.sweeps = sweeps;
    this.tables = tables;
    this.best = best;
    this.runner = runner;
    this.settings = settings;
    this.sweepSettings = sweepSettings;
    this.memory = memory;
    this.questions = questions;
  }

  /**
   * Checks a request, puts it in the queue and wakes a worker; with {@code stratlab.jobs.inline} it
   * has run when this returns.
   *
   * @param key the same key with the same request gives the job of the first time; null for none
   * @throws stratlab.backtest.InvalidRequest with every fault
   * @throws KeyTaken when the key came with another request before
   */
  public Job submit(SweepRequest request, @Nullable String key) {
    return begin(enqueue(request, key));
  }

  /**
   * Checks a request and puts it in the queue, where any process may take it up.
   *
   * @param key as in {@link #submit}
   * @throws stratlab.backtest.InvalidRequest with every fault
   * @throws KeyTaken when the key came with another request before
   */
  public Job enqueue(SweepRequest request, @Nullable String key) {
    memory.require();
    SweepComputer now = computer.pinned();
    SweepSpec spec =
        questions.ask("check of a sweep", request.base().strategy(), () -> now.check(request));
    return store.add(spec, now.cells(spec), now.prices(spec), key);
  }

  /**
   * Runs a sweep in this process if it waits, before all others; one whose process is gone waits
   * again.
   *
   * @return whether it runs here; not when it has ended, is paused or another process has it
   */
  public boolean takeUp(String id) {
    return runner.takeUp(id);
  }

  private Job begin(Job job) {
    if (job.state().isFinal()) {
      return job;
    }
    if (settings.inline()) {
      runner.runNow(job.lane());
      return store.find(job.id()).orElse(job);
    }
    runner.wake(job.lane());
    return job;
  }

  /**
   * Says what a sweep would take; runs a few of its cells for that.
   *
   * @throws stratlab.backtest.InvalidRequest with every fault
   */
  public Estimate estimate(SweepRequest request) {
    memory.require();
    SweepComputer now = computer.pinned();
    return questions.ask(
        "estimate of a sweep",
        request.base().strategy(),
        () -> now.estimate(now.check(request), sweepSettings.computing()));
  }

  /** Returns a sweep; empty when there is none of this id. */
  public Optional<StoredSweep> find(String id) {
    return guard(() -> sweeps.findById(id))
        .flatMap(sweep -> guard(() -> jobs.findById(id)).map(job -> stored(job, sweep)));
  }

  private StoredSweep stored(JobRow row, SweepRecord sweep) {
    SweepRepository.Tally tally = guard(() -> sweeps.tally(row.id()));
    Job job = row.job(null);
    boolean completed = job.state() instanceof Job.State.Completed;
    return new StoredSweep(
        job,
        SweepJson.spec(row.request()),
        planned(row, sweep),
        tally.cells(),
        tally.failed(),
        tally.reused(),
        job.paused(),
        pace(row.id(), completed ? Integer.MAX_VALUE : LATELY),
        sweep.fault());
  }

  /**
   * Returns the best cell so far.
   *
   * @throws UnknownJob when the sweep was deleted
   */
  public BestCell best(StoredSweep sweep) {
    JobRow row = job(sweep.job().id());
    BestCell known = best.known(row, sweep.done(), guard(() -> sweeps.best(row.id())).orElse(null));
    return known == null ? best.find(row, sweep.planned(), sweep.done()) : known;
  }

  /**
   * Returns what the best cell is worth; empty but for a completed sweep that is no walk forward.
   */
  public Optional<Overfitting> honesty(String id) {
    return verdict(id, Job.Kind.SWEEP, Overfitting.class);
  }

  /** Returns what a completed walk forward gave; empty otherwise. */
  public Optional<WalkForwardResult> walkForward(String id) {
    return verdict(id, Job.Kind.WALK_FORWARD, WalkForwardResult.class);
  }

  private <T extends Record> Optional<T> verdict(String id, Job.Kind kind, Class<T> type) {
    return guard(() -> jobs.findById(id))
        .filter(job -> job.job(null).kind() == kind)
        .flatMap(_ -> guard(() -> sweeps.verdict(id)))
        .map(text -> RecordJson.read(text, type));
  }

  /** A guided sweep may end with fewer cells than it was given. */
  private static int planned(JobRow row, SweepRecord sweep) {
    Long total = row.barsTotal();
    return total == null ? sweep.cells() : Math.toIntExact(total);
  }

  private @Nullable Double pace(String id, int most) {
    SweepRepository.Pace pace = guard(() -> sweeps.pace(id, most));
    return pace.millis() == 0 ? null : 1000.0 * pace.cells() / pace.millis();
  }

  /**
   * Returns the request that asks for a sweep with every default filled in.
   *
   * @throws UnknownJob when there is no such sweep
   */
  public SweepRequest request(String id) {
    return computer.request(SweepJson.spec(job(id).request()));
  }

  /**
   * Returns all results that a sweep has so far, in whatever state it is. Columns are read when
   * they are asked for.
   *
   * @throws UnknownJob when there is no such sweep
   */
  public ResultTable table(String id) {
    JobRow job = job(id);
    SweepRecord sweep = guard(() -> sweeps.findById(id)).orElseThrow(() -> new UnknownJob(id));
    return tables.table(job, planned(job, sweep));
  }

  private JobRow job(String id) {
    return guard(() -> jobs.findById(id))
        .filter(job -> !job.isBacktest())
        .orElseThrow(() -> new UnknownJob(id));
  }

  /**
   * Holds a sweep back; see {@link JobStore#pause}.
   *
   * @throws UnknownJob when there is none
   * @throws WrongState when it has ended or is a backtest
   */
  public Job pause(String id) {
    Job job = store.pause(id);
    runner.pause(id);
    return job;
  }

  /**
   * Lets a sweep go on that is held back or whose process is gone.
   *
   * @throws UnknownJob when there is none
   * @throws WrongState when it has ended or is a backtest
   */
  public Job resume(String id) {
    runner.recover();
    return begin(store.resume(id));
  }

  /**
   * Asks for the same sweep once more. All cells that are finished and still right are taken from
   * the store, so that one that was cancelled or failed goes on where it stopped.
   *
   * @param key the same key gives the job of the first time; null for none
   * @return the new job
   * @throws UnknownJob when there is no such sweep
   * @throws WrongState when it has not ended
   * @throws KeyTaken when the key came with another request before
   * @throws stratlab.backtest.InvalidRequest when it can no longer be asked for
   */
  public Job again(String id, @Nullable String key) {
    Job job = job(id).job(null);
    if (!job.state().isFinal()) {
      throw new WrongState(
          "sweep %s is %s and goes on by itself or when it is resumed"
              .formatted(id, job.paused() ? "paused" : job.state().key()));
    }
    return submit(request(id), key);
  }

  /** Asks for the same sweep once more, without a key. */
  public Job again(String id) {
    return again(id, null);
  }

  /**
   * Returns what a finished cell is as a run of its own.
   *
   * @throws UnknownJob when there is no such sweep
   * @throws UnknownCell when it has no such cell, or not yet
   */
  public BacktestRequest single(String id, int cell) {
    ResultTable table = table(id);
    OptionalInt row = table.rowOf(cell);
    if (row.isEmpty()) {
      throw new UnknownCell(id, cell);
    }
    return RequestJson.request(computer.single(table.spec(), table.place(row.getAsInt())));
  }

  /**
   * Writes all results that a sweep has so far as lines of comma-separated values: the cell, the
   * value of each axis, each metric, and why a cell has none.
   *
   * @throws UnknownJob when there is no such sweep
   */
  public void export(String id, Appendable to) throws IOException {
    JobRow job = job(id);
    new SweepCsv(sweeps, id, SweepJson.spec(job.request())).write(to);
  }
}
