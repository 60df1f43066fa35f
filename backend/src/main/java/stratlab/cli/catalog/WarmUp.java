package stratlab.cli.catalog;

import java.util.OptionalInt;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.CannotRun;
import stratlab.backtest.InvalidRequest;
import stratlab.market.csv.CsvFault;
import stratlab.strategy.StrategyDefinition;

/** How long a strategy only watches, with its default parameters on its usual data. */
final class WarmUp {
  private WarmUp() {}

  /** Returns a sentence, even for a strategy that fails when it is asked. */
  static String sentence(Backtests backtests, StrategyDefinition strategy) {
    try {
      BacktestSpec spec = backtests.check(BacktestRequest.of(strategy.name()));
      OptionalInt bars = backtests.warmUp(spec);
      String data = String.join(", ", spec.data().values());
      return bars.isPresent()
          ? "%d bars before the first decision (defaults, on %s)".formatted(bars.getAsInt(), data)
          : "longer than " + data + " (defaults)";
    } catch (InvalidRequest | CsvFault | CannotRun unknown) {
      return "not known: " + unknown.getMessage();
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      // It is a stranger's code, and only a line of what is shown of it.
      return "not known, its plan fails: " + failed;
    }
  }
}
