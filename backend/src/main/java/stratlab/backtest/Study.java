package stratlab.backtest;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepDays;
import stratlab.analytics.SweepFigures;
import stratlab.engine.SharedRunSetup;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;

/**
 * Runs of one strategy on the same prices, window, costs and sizes, which differ in their
 * parameters alone. Columns are shared by all of them and by all threads; each thread takes a
 * {@link StudyRuns} of its own. The figures of a cell are those of the single run of its request.
 *
 * <p>The days of the window are split in two, in-sample before and out-of-sample after, and in
 * {@link SweepFigures#BLOCKS} blocks of consecutive days of as equal a length as can be.
 */
public final class Study {
  private final String id;
  private final BacktestSpec spec;
  private final StrategyCatalog strategies;
  private final SharedRunSetup setup;
  private final SweepDays days;

  Study(
      String id,
      BacktestSpec spec,
      StrategyCatalog strategies,
      SharedRunSetup setup,
      SweepDays days) {
    this.id = id;
    this.spec = spec;
    this.strategies = strategies;
    this.setup = setup;
    this.days = days;
  }

  /** Returns SHA-256 over all that decides a cell's figures but its parameters. */
  public String id() {
    return id;
  }

  /** Returns the number of strategy bars of the window. */
  public int bars() {
    return days.bars();
  }

  /** Returns what runs cells for one thread. */
  public StudyRuns runs() {
    return new StudyRuns(this);
  }

  /**
   * Returns the daily returns of one run, the first against the start; those that its Sharpe ratio
   * is made of.
   *
   * @param params a value of every parameter, as in {@link BacktestSpec#params}
   * @throws CannotRun when the run fails
   */
  public double[] dailyReturns(Map<String, Object> params) {
    CellColumns columns = new CellColumns(1);
    StudyRuns runs = runs();
    runs.run(List.of(params), new BitSet(), columns, 0, () -> true);
    @Nullable String fault = columns.faults().get(0);
    if (fault != null) {
      throw new CannotRun(fault);
    }
    return runs.returns().clone();
  }

  /** Returns by how many days a year a ratio is scaled: A. */
  public double perYear() {
    return days.perYear();
  }

  SharedRunSetup setup() {
    return setup;
  }

  SweepDays days() {
    return days;
  }

  Strategy strategy(Map<String, Object> params) {
    return strategies.create(spec.strategy(), params);
  }
}
