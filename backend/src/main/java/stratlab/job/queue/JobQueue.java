package stratlab.job.queue;

import static stratlab.store.StoreFault.guard;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.Metric;
import stratlab.backtest.BacktestReport;
import stratlab.job.report.CheckRepository;
import stratlab.job.report.CheckRow;
import stratlab.job.report.ReportParts;
import stratlab.job.report.ReportRepository;
import stratlab.job.report.ReportRow;
import stratlab.process.JobSettings;
import stratlab.store.StoreRetry;

/** What workers do with the table: claim, keep alive, finish, give back, recover. */
@Singleton
public final class JobQueue {
  private final JobRepository jobs;
  private final ReportRepository reports;
  private final CheckRepository checks;
  private final TransactionOperations<Connection> transactions;
  private final InstantSource clock;
  private final JobSettings settings;
  private final StoreRetry retry;
  private final Worker worker = Worker.current();
  private final AbandonedJobs abandoned;

  JobQueue(
      JobRepository jobs,
      ReportRepository reports,
      CheckRepository checks,
      TransactionOperations<Connection> transactions,
      InstantSource clock,
      JobSettings settings,
      StoreRetry retry) {
    this.jobs = jobs;
    this.reports = reports;
    this.checks = checks;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
    this.retry = retry;
    this.abandoned = new AbandonedJobs(jobs, worker, clock, settings);
  }

  /** What a heart-beat finds. */
  public enum Pulse {
    ALIVE,
    ASKED_TO_CANCEL,
    ASKED_TO_PAUSE,
    /** The row belongs to another worker or attempt now. */
    LOST
  }

  /** Takes the next job of a lane: the highest priority, and of these the first that came. */
  public Optional<Claim> claim(Lane lane) {
    while (true) {
      Optional<JobRow> next = guard(() -> next(lane));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Optional<Claim> claim = guard(() -> claim(next.get(), lane));
      if (claim.isPresent()) {
        return claim;
      }
    }
  }

  private Optional<JobRow> next(Lane lane) {
    long now = clock.millis();
    return jobs.nextInLine(lane.key(), now, Recovery.ALONE, Recovery.isTurnOfSuspects(now));
  }

  /** Takes one sweep, whatever is before it; empty when it does not wait. */
  public Optional<Claim> claim(String id) {
    return guard(
        () ->
            jobs.findById(id)
                .filter(row -> !row.isBacktest())
                .flatMap(row -> claim(row, Lane.SWEEPS)));
  }

  private Optional<Claim> claim(JobRow row, Lane lane) {
    long now = clock.millis();
    int claimed = jobs.claim(row.id(), worker.toString(), nextLease(), now, Recovery.ALONE);
    return claimed == 0
        ? Optional.empty()
        : Optional.of(
            new Claim(
                row.id(),
                JobRow.kindOf(row.kind()),
                lane,
                row.strategy(),
                row.attempt() + 1,
                now,
                row.request(),
                row.fruitless() >= Recovery.ALONE));
  }

  /**
   * Lets a job pass whose prices are still those that it was asked for.
   *
   * @param today the content of its data sets, by their names
   * @throws SweepOutdated when one of them has changed since
   */
  public void requirePrices(Claim claim, Supplier<Map<String, String>> today) {
    List<JobRepository.PricesOf> asked = guard(() -> jobs.prices(claim.id()));
    if (asked.isEmpty()) {
      return; // It is from before they were kept.
    }
    Map<String, String> found = today.get();
    for (JobRepository.PricesOf each : asked) {
      if (!each.hash().equals(found.get(each.dataSet()))) {
        throw SweepOutdated.prices(each.dataSet());
      }
    }
  }

  /** Returns whether a lane has a queued job. */
  public boolean isWaiting(Lane lane) {
    return guard(() -> next(lane)).isPresent();
  }

  /** Returns whether a job waits for its turn to run with nothing beside it. */
  public boolean isSuspectWaiting() {
    long now = clock.millis();
    return Recovery.isTurnOfSuspects(now) && guard(() -> jobs.suspects(now, Recovery.ALONE)) > 0;
  }

  /** Writes progress, extends the lease, and looks for a request to cancel or to pause. */
  public Pulse beat(Claim claim, Job.Progress progress) {
    return guard(() -> pulse(claim, progress));
  }

  private Pulse pulse(Claim claim, Job.Progress progress) {
    if (!holds(claim, progress)) {
      return Pulse.LOST;
    }
    Optional<JobRow> row = jobs.findById(claim.id());
    if (row.filter(JobRow::cancelAsked).isPresent()) {
      return Pulse.ASKED_TO_CANCEL;
    }
    return row.filter(JobRow::paused).isPresent() ? Pulse.ASKED_TO_PAUSE : Pulse.ALIVE;
  }

  private boolean holds(Claim claim, Job.Progress progress) {
    String me = worker.toString();
    int mine =
        claim.isSweep()
            ? jobs.stay(claim.id(), me, claim.attempt(), nextLease())
            : jobs.beat(
                claim.id(), me, claim.attempt(), progress.done(), progress.total(), nextLease());
    return mine == 1;
  }

  /**
   * Writes the progress of a sweep together with what is kept of it, in the caller's transaction.
   *
   * @return false when the job is another worker's now
   */
  public boolean keep(Claim claim, long done, long total) {
    return jobs.keep(claim.id(), worker.toString(), claim.attempt(), done, total, nextLease()) == 1;
  }

  private long nextLease() {
    return clock.millis() + settings.lease().toMillis();
  }

  /**
   * Completes a job with a report of the store.
   *
   * @return false when the store has no such report, or the job is another worker's now
   */
  public boolean reuse(Claim claim, String reportId) {
    return retry.until(
        () ->
            transactions.executeWrite(
                _ ->
                    reports.existsById(reportId)
                        && complete(claim, new Job.Progress(0, null), reportId, true)));
  }

  /**
   * Stores a report, lets it wait for its check, and completes its job: all of it or nothing. The
   * report is kept until the store can take it.
   */
  public void complete(Claim claim, Job.Progress progress, BacktestReport report, String request) {
    ReportParts parts = ReportParts.of(report);
    retry.until(() -> completeNow(claim, progress, report, parts, request));
  }

  private boolean completeNow(
      Claim claim,
      Job.Progress progress,
      BacktestReport report,
      ReportParts parts,
      String request) {
    return transactions.executeWrite(
        status -> {
          boolean known = reports.existsById(report.id());
          if (!known) {
            reports.save(row(report));
            parts.columns().forEach((part, content) -> reports.addPart(report.id(), part, content));
            checks.save(CheckRow.waiting(report.id(), request, clock.millis()));
          }
          if (!complete(claim, progress, report.id(), known)) {
            status.setRollbackOnly();
          }
          return true;
        });
  }

  /**
   * Completes a sweep, in the caller's transaction.
   *
   * @return false when the job is another worker's now
   */
  public boolean complete(Claim claim, long cells) {
    return complete(claim, new Job.Progress(cells, cells), null, false);
  }

  private boolean complete(
      Claim claim, Job.Progress progress, @Nullable String reportId, boolean reused) {
    return jobs.complete(
            claim.id(),
            worker.toString(),
            claim.attempt(),
            clock.millis(),
            progress.done(),
            progress.total(),
            reportId,
            reused)
        == 1;
  }

  /** Ends a job without a report. */
  public void end(Claim claim, Job.State end) {
    String reason =
        switch (end) {
          case Job.State.Failed failed -> failed.reason();
          case Job.State.Cancelled cancelled -> cancelled.reason();
          case Job.State.Queued _, Job.State.Running _, Job.State.Completed _ ->
              throw new IllegalArgumentException(end + " is no end without a report");
        };
    retry.until(
        () ->
            jobs.endWithout(
                claim.id(), worker.toString(), claim.attempt(), clock.millis(), end.key(), reason));
  }

  /** Puts a job back because this process stops; it does not count as an attempt. */
  public void giveBack(Claim claim) {
    putBack(claim, claim.attempt() - 1);
  }

  /**
   * Puts a job back because it is paused. What it was so far counts as an attempt, or the next one
   * could be taken for it.
   */
  public void pause(Claim claim) {
    putBack(claim, claim.attempt());
  }

  private void putBack(Claim claim, int count) {
    unlessCancelled(
        claim, () -> jobs.putBack(claim.id(), worker.toString(), claim.attempt(), count));
  }

  /** Puts a job back that is to be tried again with nothing beside it. */
  public void putBackAlone(Claim claim) {
    unlessCancelled(
        claim,
        () -> jobs.putBackAlone(claim.id(), worker.toString(), claim.attempt(), Recovery.ALONE));
  }

  private void unlessCancelled(Claim claim, Supplier<Integer> change) {
    if (retry.until(change) == 0) {
      // It was to be cancelled, or it is another worker's, and then nothing changes.
      end(claim, new Job.State.Cancelled(claim.startedAt(), clock.millis(), Job.CANCELLED_BY_USER));
    }
  }

  /**
   * Puts back the running jobs whose process has ended or whose lease ran out.
   *
   * @param mine the jobs that this process really runs
   * @return whether there were any
   */
  public boolean recover(Set<String> mine) {
    return guard(() -> abandoned.putBack(mine));
  }

  private ReportRow row(BacktestReport report) {
    Double trades = metric(report, "trades");
    return new ReportRow(
        report.id(),
        clock.millis(),
        known(report, "total_return"),
        known(report, "net_profit"),
        metric(report, "sharpe"),
        known(report, "max_drawdown"),
        trades == null ? report.trades().size() : trades.intValue(),
        known(report, "final_value"));
  }

  private static double known(BacktestReport report, String key) {
    Double value = metric(report, key);
    if (value == null) {
      throw new IllegalStateException("a report has no " + key);
    }
    return value;
  }

  private static @Nullable Double metric(BacktestReport report, String key) {
    return report.metrics().stream()
        .filter(metric -> metric.key().equals(key))
        .findFirst()
        .map(Metric::all)
        .orElse(null);
  }
}
