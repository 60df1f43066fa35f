package stratlab.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.Progress;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.ProgressLine;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.UsageFaults;
import stratlab.job.execution.StrategyFailure;

/**
 * A checked run, and what can run it.
 *
 * @param backtests knows the strategies, and the data with the files that were named
 */
public record PlannedRun(Backtests backtests, BacktestSpec spec) {
  /**
   * Reads the options of a run.
   *
   * @param named the strategy when it was named otherwise; null for what the options say
   * @param usage what was found wrong with other options already
   * @throws Refusal with every fault
   */
  public static PlannedRun of(
      CommandContext bench, RunOptions options, @Nullable String named, UsageFaults usage) {
    ParsedRun asked = ParsedRun.of(bench, options, named, usage);
    Backtests backtests = asked.backtests(bench);
    return new PlannedRun(backtests, check(backtests, asked));
  }

  private static BacktestSpec check(Backtests backtests, ParsedRun asked) {
    BacktestRequest request = asked.whole();
    List<String> faults = new ArrayList<>(asked.faults());
    BacktestSpec spec = null;
    try {
      spec = backtests.check(request);
    } catch (InvalidRequest refused) {
      faults.addAll(asked.told(new FaultLines(backtests.strategies(), request).of(refused)));
    }
    asked.usage().refuse(faults);
    return Objects.requireNonNull(spec, "a request without a fault has a spec");
  }

  /**
   * Does something with it that runs the strategy, while its progress is shown.
   *
   * @throws Refusal when the strategy's code fails
   */
  public <T> T showing(Terminal terminal, Function<Progress, T> work) {
    try (ProgressLine progress = new ProgressLine(terminal)) {
      return blaming(() -> work.apply(progress));
    }
  }

  /**
   * Does something that runs a strategy.
   *
   * @throws Refusal when the strategy's code fails
   */
  public static <T> T blaming(Supplier<T> work) {
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
