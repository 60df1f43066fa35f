package stratlab.backtest;

import java.util.List;
import java.util.function.Supplier;
import stratlab.engine.RunLog;
import stratlab.engine.Stopped;

/** A run that came to its end: its report and its check can be made, by different threads. */
public final class CompletedRun {
  private final ReportMaker maker;
  private final PrefixReplay replay;
  private final RunLog log;
  private final Supplier<List<String>> reach;

  CompletedRun(ReportMaker maker, PrefixReplay replay, RunLog log, Supplier<List<String>> reach) {
    this.maker = maker;
    this.replay = replay;
    this.log = log;
    this.reach = reach;
  }

  /** Makes the report. */
  public BacktestReport report() {
    return maker.report();
  }

  /**
   * Repeats the run on its prices cut short; see {@link Backtests#guard}.
   *
   * @param cuts how often, 1 or more
   * @throws Cancelled when the progress said to stop
   */
  public GuardVerdict guard(int cuts, Progress progress) {
    try {
      return replay.verdict(maker.id(), log, cuts, progress).and(reach.get());
    } catch (Stopped _) {
      throw new Cancelled();
    }
  }
}
