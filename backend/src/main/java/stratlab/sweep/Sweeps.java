package stratlab.sweep;

import java.util.function.LongSupplier;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;

/** Checks sweeps and makes them ready to run. Safe for many threads. */
public final class Sweeps {
  private final Backtests backtests;

  public Sweeps(Backtests backtests) {
    this.backtests = backtests;
  }

  public Backtests backtests() {
    return backtests;
  }

  /** Returns the same with the strategies of now for ever. */
  public Sweeps pinned() {
    return new Sweeps(backtests.pinned());
  }

  /**
   * Checks a request and fills in its defaults. Reads price files only for a walk forward, whose
   * folds depend on them.
   *
   * @throws stratlab.backtest.InvalidRequest with every fault
   */
  public SweepSpec check(SweepRequest request) {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns the cells of a sweep. */
  public Cells cells(SweepSpec spec) {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns the single run that a place of the lattice stands for. */
  public BacktestSpec single(SweepSpec spec, long place) {
    throw new UnsupportedOperationException("not there yet");
  }

  /**
   * Says what a sweep will take; runs a few of its cells for that.
   *
   * @param threads that would run it
   * @param nanos a clock that ascends, in nanoseconds
   */
  public Estimate estimate(SweepSpec spec, int threads, LongSupplier nanos) {
    throw new UnsupportedOperationException("not there yet");
  }

  /**
   * Makes a sweep ready to run.
   *
   * @param threads that compute cells, 1 or more
   */
  public SweepRun run(SweepSpec spec, int threads) {
    throw new UnsupportedOperationException("not there yet");
  }
}
