package stratlab.job.sweep;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.walkforward.WalkForwardResult;

/** All that jobs want of those who know how a sweep is computed: of {@link Sweepers}. */
public interface SweepComputer {
  /** Returns the same bound to the strategies of now. */
  SweepComputer pinned();

  SweepSpec check(SweepRequest request);

  /** Returns the request that is checked to a spec. */
  SweepRequest request(SweepSpec spec);

  /** Returns how many cells there are; of a guided sweep, at most. */
  int cells(SweepSpec spec);

  /** Returns the content of all data sets that a sweep names, by their names. */
  Map<String, String> prices(SweepSpec spec);

  BacktestSpec single(SweepSpec spec, long place);

  Estimate estimate(SweepSpec spec, int threads);

  Run run(SweepSpec spec, SweepSettings settings);

  Overfitting honesty(ResultTable table, BooleanSupplier goOn);

  WalkForwardResult walkForward(ResultTable table, BooleanSupplier goOn);

  /** A sweep that is ready to run; see {@link stratlab.sweep.run.SweepRun}. */
  interface Run extends AutoCloseable {
    int cells();

    /** Returns what the figures of a cell depend on besides its parameters; empty when unknown. */
    String studyId(long place);

    Chunk compute(
        int number, int first, Supplier<ResultTable> soFar, KnownCells known, BooleanSupplier goOn);

    @Override
    void close();
  }
}
