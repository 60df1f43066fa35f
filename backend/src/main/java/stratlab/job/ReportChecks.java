package stratlab.job;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.Progress;
import stratlab.bounds.WantOfMemory;
import stratlab.document.ReportJson;
import stratlab.document.RequestJson;
import stratlab.job.execution.Computation;
import stratlab.job.execution.Execution.Stop;
import stratlab.job.execution.Incident;
import stratlab.job.execution.Lanes;
import stratlab.job.execution.LeftBehind;
import stratlab.job.execution.MemoryWatch;
import stratlab.job.execution.ShareOfTime;
import stratlab.job.execution.StrategyFailure;
import stratlab.job.execution.Supervisor;
import stratlab.job.queue.Recovery;
import stratlab.job.report.CheckRepository;
import stratlab.job.report.CheckRow;
import stratlab.job.report.ReportCheck;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;
import stratlab.process.JobSettings;
import stratlab.store.StoreFault;
import stratlab.store.StoreRetry;

/**
 * The checks of stored reports, made in the background after the report is there. The table is the
 * queue: what a process leaves undone the next one finds. A verdict is decided by the run alone, so
 * that two workers with the same one do no harm.
 */
@Singleton
public final class ReportChecks {
  private static final Logger LOG = LoggerFactory.getLogger(ReportChecks.class);
  private static final int LOOKED_AT = 64;
  private static final String TOO_LONG =
      "it took longer than the limit of a job (stratlab.jobs.deadline)";

  /** A check that ends the process is begun no more than that often. */
  private static final int MOST_STARTS = 5;

  private final CheckRepository checks;
  private final Backtests backtests;
  private final InstantSource clock;
  private final JobSettings settings;
  private final Supervisor supervisor;
  private final LeftBehind leftBehind;
  private final StoreRetry retry;
  private final MemoryWatch memory;
  private final Map<String, Computation> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  ReportChecks(
      CheckRepository checks,
      Backtests backtests,
      Supervisor supervisor,
      LeftBehind leftBehind,
      InstantSource clock,
      JobSettings settings,
      StoreRetry retry,
      MemoryWatch memory) {
    this.checks = checks;
    this.backtests = backtests;
    this.supervisor = supervisor;
    this.leftBehind = leftBehind;
    this.clock = clock;
    this.settings = settings;
    this.retry = retry;
    this.memory = memory;
  }

  /** Returns how the check of a report stands. */
  public ReportCheck find(String reportId) {
    return guard(() -> checks.findByReportId(reportId))
        .map(ReportCheck::of)
        .orElse(ReportCheck.NONE);
  }

  /** Whether a check waits that nobody here makes. */
  boolean isWaiting() {
    return next().isPresent();
  }

  /** Returns how many are made here. */
  int running() {
    return running.size();
  }

  /** Whether one is made here. */
  boolean isRunning() {
    return !running.isEmpty();
  }

  /** Leaves what is being made for a later process. */
  void stop() {
    stopping = true;
    running.values().forEach(computation -> computation.stop(Stop.GIVEN_BACK));
  }

  /**
   * Makes the next check.
   *
   * @param sweeping whether a sweep is to have most of the machine; asked often
   * @param oneTooMany told of a check that is to be left behind when another one is already
   * @return false when none waits
   */
  boolean makeNext(BooleanSupplier sweeping, Consumer<Computation> oneTooMany) {
    Optional<CheckRow> next = memory.isFull() ? Optional.empty() : next();
    if (next.isEmpty()) {
      return false;
    }
    CheckRow row = next.get();
    Computation computation = Computation.ofCheck(row.reportId(), settings.deadline());
    if (running.putIfAbsent(row.reportId(), computation) != null) {
      return true;
    }
    if (stopping) {
      computation.stop(Stop.GIVEN_BACK);
    }
    try {
      supervise(row, computation, new ShareOfTime(computation, sweeping), oneTooMany);
    } finally {
      running.remove(row.reportId());
    }
    return true;
  }

  private void supervise(
      CheckRow row, Computation computation, Progress share, Consumer<Computation> oneTooMany) {
    Supervisor.Outcome outcome = supervisor.run(computation, () -> make(row, computation, share));
    if (!outcome.isLeftBehind()) {
      outcome.threads().endOthers();
    } else if (computation.stopped() == Stop.DEADLINE) {
      fail(row, TOO_LONG + ", did not stop, and its thread was left behind");
      if (leftBehind.isFull(Lanes.CHECKS, 1)) {
        oneTooMany.accept(computation);
      }
      leftBehind.add(computation, Lanes.CHECKS, outcome.threads());
    }
  }

  private Optional<CheckRow> next() {
    return guard(() -> checks.waiting(LOOKED_AT, Recovery.ALONE)).stream()
        .filter(row -> !running.containsKey(row.reportId()))
        .findFirst();
  }

  private void make(CheckRow row, Computation computation, Progress progress) {
    if (row.starts() >= MOST_STARTS) {
      fail(row, "the process died %d times while it repeated the run".formatted(row.starts()));
      return;
    }
    retry.until(() -> checks.begin(row.reportId()));
    memory.began(computation);
    try {
      Runnable end = made(row, computation, progress);
      if (computation.conclude()) {
        end.run();
      }
    } catch (Throwable wrong) {
      if (computation.conclude()) {
        unmade(row, computation, wrong);
      }
    } finally {
      memory.ended(computation);
    }
  }

  /** Returns what is to be written. */
  private Runnable made(CheckRow row, Computation computation, Progress progress) {
    Backtests now = backtests.pinned();
    BacktestSpec spec = now.check(RequestJson.read(row.request()));
    if (!now.contentId(spec).equals(row.reportId())) {
      return () ->
          fail(row, "the data, the strategy or this program has changed since; run it again");
    }
    computation.runs(spec.strategy());
    GuardVerdict verdict = now.guard(spec, settings.cuts(), progress);
    // A strategy may have done other things because it was interrupted.
    if (!computation.goesOn()) {
      throw new Cancelled();
    }
    String text = new String(ReportJson.bytes(verdict), StandardCharsets.UTF_8);
    return () -> retry.until(() -> checks.done(row.reportId(), clock.millis(), text));
  }

  /** What is stopped for another reason than its length waits for the next process. */
  private void unmade(CheckRow row, Computation computation, Throwable wrong) {
    if (!computation.goesOn()) {
      if (computation.stopped() == Stop.DEADLINE) {
        fail(row, TOO_LONG);
      } else {
        retry.until(() -> checks.leave(row.reportId()));
      }
      return;
    }
    if (WantOfMemory.isBehind(wrong)) {
      // Who finds no memory need not be the one that has taken it; it is begun again, a few times.
      memory.met(computation);
      LOG.warn("The check of report {} found no memory", row.reportId());
      return;
    }
    switch (wrong) {
      case InvalidRequest _, CsvFault _, CannotRun _, UnknownDataSet _ ->
          fail(row, "the run cannot be repeated: " + wrong.getMessage());
      case StoreFault fault when fault.trouble().isPresent() ->
          retry.until(() -> checks.leave(row.reportId()));
      default -> {
        // A stranger's code may throw anything; a check that stays waiting would be repeated
        // without end.
        LOG.error("The check of report {} failed", row.reportId(), wrong);
        fail(row, StrategyFailure.sentence(wrong));
      }
    }
  }

  private void fail(CheckRow row, String reason) {
    String shown = Incident.shortened(reason);
    retry.until(() -> checks.fail(row.reportId(), clock.millis(), shown));
  }
}
