package stratlab.job.sweep;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Study;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.run.SweepRun;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.walkforward.WalkForwardResult;

/** Computes sweeps with the package that is there for them. */
@Singleton
public final class Sweepers implements SweepComputer {
  private final Sweeps sweeps;

  Sweepers(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public SweepComputer pinned() {
    return new Sweepers(sweeps.pinned());
  }

  @Override
  public SweepSpec check(SweepRequest request) {
    return sweeps.check(request);
  }

  @Override
  public SweepRequest request(SweepSpec spec) {
    return sweeps.request(spec);
  }

  @Override
  public int cells(SweepSpec spec) {
    return sweeps.cells(spec).size();
  }

  @Override
  public Map<String, String> prices(SweepSpec spec) {
    return sweeps.prices(spec);
  }

  @Override
  public BacktestSpec single(SweepSpec spec, long place) {
    return sweeps.single(spec, place);
  }

  @Override
  public Estimate estimate(SweepSpec spec, int threads) {
    return sweeps.estimate(spec, threads, System::nanoTime);
  }

  @Override
  public Run run(SweepSpec spec, SweepSettings settings) {
    return new Real(sweeps.run(spec, settings.computing(), settings.chunk(), System::nanoTime));
  }

  @Override
  public Overfitting honesty(ResultTable table, BooleanSupplier goOn) {
    OptionalInt best = table.best(table.spec().rankBy());
    if (best.isEmpty()) {
      return Overfitting.of(table, _ -> new double[0], 1, goOn);
    }
    BacktestSpec single = sweeps.single(table.spec(), table.place(best.getAsInt()));
    Study study = sweeps.backtests().study(single, table.spec().outOfSample());
    return Overfitting.of(table, _ -> study.dailyReturns(single.params()), study.perYear(), goOn);
  }

  @Override
  public WalkForwardResult walkForward(ResultTable table, BooleanSupplier goOn) {
    return WalkForwardResult.of(sweeps, table, goOn);
  }

  /** A run of the package. */
  private record Real(SweepRun run) implements Run {
    @Override
    public int cells() {
      return run.cells();
    }

    @Override
    public String studyId(long place) {
      return run.studyIdAt(place);
    }

    @Override
    public Chunk compute(
        int number,
        int first,
        Supplier<ResultTable> soFar,
        KnownCells known,
        BooleanSupplier goOn) {
      return run.compute(number, first, soFar, known, goOn);
    }

    @Override
    public void close() {
      run.close();
    }
  }
}
