package stratlab.sweep;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.grid.GridPoints;
import stratlab.sweep.request.SweepCheck;
import stratlab.sweep.request.SweepRequests;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.run.Estimator;
import stratlab.sweep.run.Studies;
import stratlab.sweep.run.SweepRun;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;

/** Checks sweeps and makes them ready to run. Safe for many threads. */
public final class Sweeps {
  private final Backtests backtests;
  private final BiFunction<Backtests, Double, Studies> studies;

  public Sweeps(Backtests backtests) {
    this(backtests, Studies::of);
  }

  /**
   * Makes sweeps whose cells are computed in another way.
   *
   * @param studies gives them for the share of the days that is out of sample
   */
  Sweeps(Backtests backtests, BiFunction<Backtests, Double, Studies> studies) {
    this.backtests = backtests;
    this.studies = studies;
  }

  public Backtests backtests() {
    return backtests;
  }

  /** Returns the same bound to the strategies of now. */
  public Sweeps pinned() {
    return new Sweeps(backtests.pinned(), studies);
  }

  /**
   * Checks a request and fills in its defaults; reads the price files that it names.
   *
   * @throws stratlab.backtest.InvalidRequest with every fault
   */
  public SweepSpec check(SweepRequest request) {
    return new SweepCheck(backtests.pinned(), request).spec();
  }

  /** Returns the request that says all of a spec: checked, it is that spec again. */
  public SweepRequest request(SweepSpec spec) {
    return SweepRequests.of(spec);
  }

  /**
   * Returns the content of all data sets that a sweep names, SHA-256 by their names.
   *
   * @throws stratlab.backtest.InvalidRequest with every price file that has a fault
   */
  public Map<String, String> prices(SweepSpec spec) {
    Map<String, List<String>> references = new LinkedHashMap<>();
    spec.base().data().forEach((role, text) -> references.put(role, List.of(text)));
    for (Axis axis : spec.axes()) {
      if (axis.kind() == Axis.Kind.DATA) {
        references.put(axis.key(), axis.values().stream().map(String::valueOf).toList());
      }
    }
    return backtests.prices(references);
  }

  /** Returns the cells of a sweep. */
  public Cells cells(SweepSpec spec) {
    return CellChoice.of(spec);
  }

  /** Returns the single run that a place of the lattice stands for. */
  public BacktestSpec single(SweepSpec spec, long place) {
    return new GridPoints(spec).single(place);
  }

  /**
   * Says what a sweep will take; runs a few of its cells for that, which takes about 0.3 seconds
   * and at most about 1 after the first cell, which may take 3. Ends early when the request that
   * asks is no longer wanted, see {@link stratlab.bounds.Cancellation}.
   *
   * @param threads that would run it
   * @param nanos a clock that ascends, in nanoseconds
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   */
  public Estimate estimate(SweepSpec spec, int threads, LongSupplier nanos) {
    return new Estimator(spec, cells(spec), studies(spec), nanos).estimate(threads);
  }

  /**
   * Makes a sweep ready to run, with the strategies of now.
   *
   * @param threads that compute cells, 1 or more
   * @param interval about how long from one chunk to the next
   * @param nanos a clock that ascends, in nanoseconds
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   */
  public SweepRun run(SweepSpec spec, int threads, Duration interval, LongSupplier nanos) {
    return new SweepRun(spec, cells(spec), studies(spec), threads, interval, nanos);
  }

  private Studies studies(SweepSpec spec) {
    return studies.apply(backtests.pinned(), spec.outOfSample());
  }
}
