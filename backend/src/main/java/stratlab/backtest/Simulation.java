package stratlab.backtest;

import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.trading.Sizing;

/** A spec made ready to run over its prices, or over a part of them, any number of times. */
final class Simulation {
  private final BacktestSpec spec;
  private final StrategyCatalog strategies;
  private final RunSettings settings;

  Simulation(BacktestSpec spec, StrategyCatalog strategies) {
    this.spec = spec;
    this.strategies = strategies;
    this.settings = RunSettings.of(spec.settings());
  }

  /** Returns the first moment that trades, UTC epoch milliseconds. */
  long from() {
    return TimeWindow.from(spec.from());
  }

  /** Returns from when on bars are read: those before the window where they warm it up. */
  long first() {
    return settings.warmUp() == RunSettings.WarmUp.INSIDE ? from() : Long.MIN_VALUE;
  }

  /** Returns the last moment that is inside, UTC epoch milliseconds. */
  long last() {
    return TimeWindow.to(spec.to());
  }

  /** Whether the strategy may act before a bar whose open it knows. */
  boolean asksBeforeOpen() {
    return settings.rules().asksBeforeOpen();
  }

  /** Returns the bars of the run. */
  Panel panel(Prices prices) {
    return prices.panel(first(), last());
  }

  /** Returns the bars of the run as they were when one of them had ended. */
  Panel panelUpTo(Prices prices, Panel panel, int bar) {
    return prices.panelUpTo(first(), panel, bar);
  }

  /**
   * Makes the strategy.
   *
   * @throws CannotRun when its record refuses values that its definition allows
   */
  Strategy strategy() {
    return made(() -> strategies.create(spec.strategy(), spec.params()));
  }

  private static Strategy made(Supplier<Strategy> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException refused) {
      throw new CannotRun("params: " + refused.getMessage());
    }
  }

  /**
   * Runs it with a strategy made for this once.
   *
   * @param from bars before this time only warm lines up
   * @throws stratlab.indicator.LookAheadException when the strategy reached for a bar that had not
   *     ended
   * @throws stratlab.engine.Stopped when it was told to stop
   * @throws CannotRun when the order sizes need a stop that the strategy has not
   */
  RunLog run(Panel panel, long from, IntPredicate goOn) {
    return run(strategy(), panel, from, goOn);
  }

  /**
   * Runs it like {@link #run}, by classes that no other run has used as far as they come from a
   * plug-in: whatever others left in static fields is not there.
   */
  RunLog runApart(Panel panel, long from, IntPredicate goOn) {
    Strategy apart = made(() -> strategies.createApart(spec.strategy(), spec.params()));
    return run(apart, panel, from, goOn);
  }

  /** Returns what decides a run over columns, from the first moment that trades. */
  RunSetup setup(Columns columns) {
    return setup(strategy(), columns, from());
  }

  private RunSetup setup(Strategy strategy, Columns columns, long from) {
    return new RunSetup(
        columns,
        strategy,
        List.copyOf(spec.data().keySet()),
        spec.cash(),
        Collections.nCopies(columns.panel().sets(), settings.costs(spec.commission())),
        settings.rules(),
        settings.sizing(spec.size()),
        from);
  }

  private RunLog run(Strategy strategy, Panel panel, long from, IntPredicate goOn) {
    try {
      return Engine.run(setup(strategy, new Columns(panel), from), goOn);
    } catch (Sizing.NoStop noStop) {
      throw new CannotRun("settings.sizing: " + noStop.getMessage());
    }
  }
}
