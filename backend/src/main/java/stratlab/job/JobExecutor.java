package stratlab.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.WantOfMemory;
import stratlab.document.RequestJson;
import stratlab.job.execution.Computation;
import stratlab.job.execution.Execution;
import stratlab.job.execution.Execution.Stop;
import stratlab.job.execution.Incident;
import stratlab.job.execution.MemoryWatch;
import stratlab.job.execution.RunStopped;
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.SweepOutdated;
import stratlab.job.sweep.SweepExecutor;
import stratlab.job.sweep.SweepSettings;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;
import stratlab.process.JobSettings;
import stratlab.store.StoreFault;

/** Runs one claimed job to one of its ends. The one place that catches everything. */
@Singleton
final class JobExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(JobExecutor.class);
  private static final long LOOK_MILLIS = 100;

  private final Backtests backtests;
  private final SweepExecutor sweeps;
  private final JobQueue queue;
  private final MemoryWatch memory;
  private final InstantSource clock;
  private final JobSettings settings;
  private final SweepSettings sweepSettings;

  /** What is being computed in this process, by the id of its report. */
  private final Map<String, Making> making = new ConcurrentHashMap<>();

  /** A report that is being made, until it is there or will never be. */
  private record Making(Computation by, CompletableFuture<@Nullable Void> ended) {}

  JobExecutor(
      Backtests backtests,
      SweepExecutor sweeps,
      JobQueue queue,
      MemoryWatch memory,
      InstantSource clock,
      JobSettings settings,
      SweepSettings sweepSettings) {
    this.backtests = backtests;
    this.sweeps = sweeps;
    this.queue = queue;
    this.memory = memory;
    this.clock = clock;
    this.settings = settings;
    this.sweepSettings = sweepSettings;
  }

  /** Returns how long a job may run. */
  Duration deadline(Claim claim) {
    return claim.isSweep() ? sweepSettings.deadline() : settings.deadline();
  }

  /** Runs a job to its end, in a thread that may be left behind before. */
  void run(Execution execution) {
    boolean held = execution.claim().alone() && memory.isHeld();
    memory.began(execution.computation());
    try {
      switch (execution.claim().kind()) {
        case BACKTEST -> runBacktest(execution);
        case SWEEP, WALK_FORWARD -> sweeps.run(execution);
      }
    } catch (Throwable wrong) {
      if (execution.computation().conclude()) {
        end(execution, wrong, held);
      }
    } finally {
      memory.ended(execution.computation());
    }
  }

  /** What goes wrong once a job was told to stop may come of that, and is no fault of the job. */
  private void end(Execution execution, Throwable wrong, boolean held) {
    if (execution.stopped() != null) {
      stopped(execution, "");
      return;
    }
    if (WantOfMemory.isBehind(wrong) || memory.isFull()) {
      memory.met(execution.computation());
      if (isTriedAgain(execution, held)) {
        return;
      }
    }
    switch (wrong) {
      case Cancelled _, RunStopped _ -> {
        execution.stop(Stop.LOST);
        stopped(execution, "");
      }
      // A store that cannot be used is no fault of the job, which goes back to the queue.
      case StoreFault fault when fault.trouble().isPresent() -> queue.giveBack(execution.claim());
      case InvalidRequest _,
          CsvFault _,
          CannotRun _,
          UnknownDataSet _,
          SweepOutdated _,
          StoreFault _ ->
          fail(execution, String.valueOf(wrong.getMessage()));
      default -> fail(execution, Incident.of(execution.claim(), wrong));
    }
  }

  /**
   * Who finds no memory left need not be the one that has taken it. It is tried again alone, and
   * then in a process where nothing was taken before it began.
   *
   * @param held whether much was taken already when it began alone
   */
  private boolean isTriedAgain(Execution execution, boolean held) {
    Claim claim = execution.claim();
    if (!claim.alone()) {
      LOG.warn("Job {} ran out of memory and is tried again alone", claim.id());
      queue.putBackAlone(claim);
    } else if (held) {
      memory.end();
    }
    return held || !claim.alone();
  }

  /** Ends a job whose thread did not stop and is left behind. */
  void leave(Execution execution) {
    stopped(
        execution,
        "; it did not stop within %s after that, and its thread was left behind"
            .formatted(shown(settings.abandonAfter())));
  }

  private void runBacktest(Execution execution) {
    // A plug-in may be replaced meanwhile: the job runs the code that its report is named after.
    Backtests now = backtests.pinned();
    BacktestSpec spec = now.check(RequestJson.read(execution.claim().request()));
    queue.requirePrices(execution.claim(), () -> now.prices(spec));
    computeOnce(execution, now, spec);
  }

  /**
   * The same report is computed once: a job that asks for it meanwhile waits and takes it from the
   * store.
   */
  private void computeOnce(Execution execution, Backtests now, BacktestSpec spec) {
    String reportId = now.contentId(spec);
    Making mine = new Making(execution.computation(), new CompletableFuture<>());
    while (true) {
      if (queue.reuse(execution.claim(), reportId)) {
        return;
      }
      Making other = making.putIfAbsent(reportId, mine);
      if (other == null) {
        break;
      }
      await(other, execution);
      making.remove(reportId, other);
    }
    try {
      if (!queue.reuse(execution.claim(), reportId)) {
        complete(execution, now.run(spec, execution), spec);
      }
    } finally {
      making.remove(reportId, mine);
      mine.ended.complete(null);
    }
  }

  /** What a strategy did after it was interrupted is not what it was asked for. */
  private void complete(Execution execution, BacktestReport report, BacktestSpec spec) {
    if (execution.stopped() != null) {
      throw new RunStopped();
    }
    if (execution.computation().conclude()) {
      queue.complete(execution.claim(), execution.finished(), report, RequestJson.of(spec));
    }
  }

  /** Waits until the report of another is there or will never be. */
  private static void await(Making other, Execution execution) {
    while (execution.stopped() == null) {
      try {
        if (!other.by.isLeftBehind()) {
          other.ended.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return;
      } catch (TimeoutException _) {
        // Look whether this job is to stop, then wait on.
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        execution.stop(Stop.GIVEN_BACK);
      }
    }
    throw new RunStopped();
  }

  private void stopped(Execution execution, String more) {
    Claim claim = execution.claim();
    Stop reason = Optional.ofNullable(execution.stopped()).orElse(Stop.LOST);
    switch (reason) {
      case CANCELLED ->
          queue.end(
              claim,
              new Job.State.Cancelled(
                  claim.startedAt(), clock.millis(), Job.CANCELLED_BY_USER + more));
      case DEADLINE -> fail(execution, tooLong(claim) + more);
      case PAUSED -> queue.pause(claim);
      case GIVEN_BACK -> queue.giveBack(claim);
      case ENDS_PROCESS -> LOG.error("Job {}: its strategy ended this process", claim.id());
      case LOST -> LOG.warn("Job {} is run by another worker now", claim.id());
    }
  }

  private String tooLong(Claim claim) {
    return "it ran longer than the limit of %s (stratlab.%s.deadline)"
        .formatted(shown(deadline(claim)), claim.isSweep() ? "sweeps" : "jobs");
  }

  static String shown(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private void fail(Execution execution, String reason) {
    Claim claim = execution.claim();
    try {
      queue.end(
          claim,
          new Job.State.Failed(claim.startedAt(), clock.millis(), Incident.shortened(reason)));
    } catch (RuntimeException failed) {
      // The row stays as it is; recovery finds it as soon as the store can be written again.
      LOG.error("Job {} failed ({}) and the store cannot be told", claim.id(), reason, failed);
    }
  }
}
