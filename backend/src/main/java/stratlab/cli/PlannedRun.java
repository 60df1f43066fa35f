package stratlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.Progress;
import stratlab.job.StrategyFailure;

/**
 * A checked run, and what can run it.
 *
 * @param backtests knows the strategies, and the data with the files that were named
 */
record PlannedRun(Backtests backtests, BacktestSpec spec) {
  /**
   * Reads the options of a run.
   *
   * @param named the strategy when it was named otherwise; null for what the options say
   * @throws Refusal with every fault
   */
  static PlannedRun of(Workbench bench, RunOptions options, @Nullable String named) {
    AskedRun asked = AskedRun.of(bench, options, named);
    Backtests backtests = asked.backtests(bench);
    return new PlannedRun(backtests, check(backtests, asked.whole(), asked.faults()));
  }

  private static BacktestSpec check(
      Backtests backtests, BacktestRequest request, List<String> faults) {
    List<String> all = new ArrayList<>(faults);
    try {
      BacktestSpec spec = backtests.check(request);
      if (all.isEmpty()) {
        return spec;
      }
    } catch (InvalidRequest refused) {
      all.addAll(new FaultLines(backtests.strategies(), request).of(refused));
    }
    throw new Refusal(Exit.INVALID, all);
  }

  /**
   * Does something with it that runs the strategy, while its progress is shown.
   *
   * @throws Refusal when the strategy's code fails
   */
  <T> T showing(Terminal terminal, Function<Progress, T> work) {
    try (ProgressLine progress = new ProgressLine(terminal)) {
      return blaming(() -> work.apply(progress));
    }
  }

  /**
   * Does something that runs a strategy.
   *
   * @throws Refusal when the strategy's code fails
   */
  static <T> T blaming(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error failed) {
      if (StrategyFailure.isAtWorkIn(failed)) {
        throw new Refusal(Exit.FAILED, StrategyFailure.sentence(failed), failed);
      }
      throw failed;
    }
  }
}
