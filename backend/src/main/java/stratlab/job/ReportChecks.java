package stratlab.job;

import static stratlab.job.StoreFault.guard;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.Progress;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;

/**
 * The checks of stored reports, made in the background after the report is there. The table is the
 * queue: what a process leaves undone the next one finds. A verdict is decided by the run alone, so
 * that two workers with the same one do no harm.
 */
@Singleton
public final class ReportChecks {
  private static final Logger LOG = LoggerFactory.getLogger(ReportChecks.class);
  private static final int LOOKED_AT = 64;

  private final CheckRepository checks;
  private final Backtests backtests;
  private final InstantSource clock;
  private final JobSettings settings;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  ReportChecks(
      CheckRepository checks, Backtests backtests, InstantSource clock, JobSettings settings) {
    this.checks = checks;
    this.backtests = backtests;
    this.clock = clock;
    this.settings = settings;
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

  /**
   * Makes the next check.
   *
   * @param progress false leaves it for later
   * @return false when none waits
   */
  boolean makeNext(Progress progress) {
    Optional<CheckRow> next = next();
    if (next.isEmpty()) {
      return false;
    }
    CheckRow row = next.get();
    if (!running.add(row.reportId())) {
      return true;
    }
    try {
      make(row, progress);
    } finally {
      running.remove(row.reportId());
    }
    return true;
  }

  private Optional<CheckRow> next() {
    return checks.waiting(LOOKED_AT).stream()
        .filter(row -> !running.contains(row.reportId()))
        .findFirst();
  }

  private void make(CheckRow row, Progress progress) {
    long end = clock.millis() + settings.deadline().toMillis();
    try {
      Backtests now = backtests.pinned();
      BacktestSpec spec = now.check(RequestText.read(row.request()));
      if (!now.contentId(spec).equals(row.reportId())) {
        fail(row, "the data, the strategy or this program has changed since; run it again");
        return;
      }
      GuardVerdict verdict =
          now.guard(
              spec,
              settings.cuts(),
              (done, total) -> clock.millis() < end && progress.proceed(done, total));
      String text = new String(ReportJson.bytes(verdict), StandardCharsets.UTF_8);
      checks.done(row.reportId(), clock.millis(), text);
    } catch (Cancelled _) {
      if (clock.millis() >= end) {
        fail(row, "it took longer than the limit of a job (stratlab.jobs.deadline)");
      }
    } catch (InvalidRequest | CsvFault | CannotRun | UnknownDataSet expected) {
      fail(row, "the run cannot be repeated: " + expected.getMessage());
    } catch (Throwable unexpected) {
      // A stranger's code may throw anything; a check that stays waiting would be made for ever.
      LOG.error("The check of report {} failed", row.reportId(), unexpected);
      fail(row, StrategyFailure.sentence(unexpected));
    }
  }

  private void fail(CheckRow row, String reason) {
    checks.fail(
        row.reportId(),
        clock.millis(),
        reason.length() <= 2000 ? reason : reason.substring(0, 2000) + "…");
  }
}
