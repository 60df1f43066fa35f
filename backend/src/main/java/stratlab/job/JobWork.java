package stratlab.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.backtest.InvalidRequest;
import stratlab.job.Execution.Stop;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;

/** Runs one claimed job to one of its ends. The one place that catches everything. */
@Singleton
final class JobWork {
  private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
  private static final long LOOK_MILLIS = 100;

  private final Backtests backtests;
  private final SweepWork sweeps;
  private final JobQueue queue;
  private final InstantSource clock;
  private final JobSettings settings;
  private final SweepSettings sweepSettings;

  /** What is being computed in this process, by the id of its report. */
  private final Map<String, CompletableFuture<@Nullable Void>> computing =
      new ConcurrentHashMap<>();

  JobWork(
      Backtests backtests,
      SweepWork sweeps,
      JobQueue queue,
      InstantSource clock,
      JobSettings settings,
      SweepSettings sweepSettings) {
    this.backtests = backtests;
    this.sweeps = sweeps;
    this.queue = queue;
    this.clock = clock;
    this.settings = settings;
    this.sweepSettings = sweepSettings;
  }

  /** Returns how long a job may run. */
  Duration deadline(Claim claim) {
    return claim.isSweep() ? sweepSettings.deadline() : settings.deadline();
  }

  void run(Execution execution) {
    try {
      switch (execution.claim().kind()) {
        case BACKTEST -> runBacktest(execution);
        case SWEEP, WALK_FORWARD -> sweeps.run(execution);
      }
    } catch (Cancelled | StoppedBetween _) {
      stopped(execution);
    } catch (InvalidRequest
        | CsvFault
        | CannotRun
        | UnknownDataSet
        | Changed
        | StoreFault expected) {
      fail(execution, String.valueOf(expected.getMessage()));
    } catch (Throwable unexpected) {
      fail(execution, incident(execution.claim(), unexpected));
    }
  }

  private void runBacktest(Execution execution) {
    // A plug-in may be replaced meanwhile: the job runs the code that its report is named after.
    Backtests now = backtests.pinned();
    BacktestSpec spec = now.check(RequestText.read(execution.claim().request()));
    computeOnce(execution, now, spec);
  }

  /**
   * The same report is computed once: whoever asks for it meanwhile waits and takes it from the
   * store.
   */
  private void computeOnce(Execution execution, Backtests now, BacktestSpec spec) {
    String reportId = now.contentId(spec);
    CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
    while (true) {
      if (queue.reuse(execution.claim(), reportId)) {
        return;
      }
      CompletableFuture<@Nullable Void> other = computing.putIfAbsent(reportId, mine);
      if (other == null) {
        break;
      }
      await(other, execution);
    }
    try {
      if (!queue.reuse(execution.claim(), reportId)) {
        BacktestReport report = now.run(spec, execution);
        queue.complete(execution.claim(), execution.finished(), report, RequestText.of(spec));
      }
    } finally {
      computing.remove(reportId);
      mine.complete(null);
    }
  }

  private static void await(CompletableFuture<@Nullable Void> other, Execution execution) {
    while (execution.stopped() == null) {
      try {
        other.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
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
    throw new StoppedBetween();
  }

  private void stopped(Execution execution) {
    Claim claim = execution.claim();
    Stop reason = Optional.ofNullable(execution.stopped()).orElse(Stop.LOST);
    switch (reason) {
      case CANCELLED ->
          queue.end(
              claim, new Job.State.Cancelled(claim.startedAt(), clock.millis(), JobStore.BY_USER));
      case DEADLINE -> fail(execution, tooLong(claim));
      case PAUSED -> queue.pause(claim);
      case GIVEN_BACK -> queue.giveBack(claim);
      case LOST -> LOG.warn("Job {} is run by another worker by now", claim.id());
    }
  }

  private String tooLong(Claim claim) {
    return "it ran longer than the limit of %s (stratlab.%s.deadline)"
        .formatted(
            deadline(claim).toString().substring(2).toLowerCase(Locale.ROOT),
            claim.isSweep() ? "sweeps" : "jobs");
  }

  /** Writes what nobody foresaw into the log, and returns what people are told of it. */
  static String incident(Claim claim, Throwable unexpected) {
    String incident = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    LOG.error("Incident {}: job {} failed", incident, claim.id(), unexpected);
    return StrategyFailure.sentence(unexpected) + " (incident " + incident + " in the log)";
  }

  private void fail(Execution execution, String reason) {
    Claim claim = execution.claim();
    try {
      queue.end(claim, new Job.State.Failed(claim.startedAt(), clock.millis(), shortened(reason)));
    } catch (RuntimeException failed) {
      // The row stays as it is; recovery finds it as soon as the store can be written again.
      LOG.error("Job {} failed ({}) and the store cannot be told", claim.id(), reason, failed);
    }
  }

  static String shortened(String reason) {
    return reason.length() <= 2000 ? reason : reason.substring(0, 2000) + "…";
  }
}
