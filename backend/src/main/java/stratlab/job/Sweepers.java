package stratlab.job;

import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.sweep.Chunk;
import stratlab.sweep.Estimate;
import stratlab.sweep.Honesty;
import stratlab.sweep.KnownCells;
import stratlab.sweep.ResultTable;
import stratlab.sweep.SweepRequest;
import stratlab.sweep.SweepRun;
import stratlab.sweep.SweepSpec;
import stratlab.sweep.Sweeps;
import stratlab.sweep.WalkForwardResult;

/** Computes sweeps with the package that is there for them. */
@Singleton
final class Sweepers implements SweepComputer {
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
  public BacktestSpec single(SweepSpec spec, long place) {
    return sweeps.single(spec, place);
  }

  @Override
  public Estimate estimate(SweepSpec spec, int threads) {
    return sweeps.estimate(spec, threads, System::nanoTime);
  }

  @Override
  public Run run(SweepSpec spec, int threads) {
    return new Real(sweeps.run(spec, threads));
  }

  @Override
  public Honesty honesty(ResultTable table, BooleanSupplier goOn) {
    SweepSpec spec = table.spec();
    Backtests backtests = sweeps.backtests();
    IntFunction<double[]> returns =
        cell -> {
          BacktestSpec single = sweeps.single(spec, table.place(table.rowOf(cell).orElseThrow()));
          return backtests.study(single, spec.outOfSample()).dailyReturns(single.params());
        };
    double perYear = backtests.study(spec.base(), spec.outOfSample()).perYear();
    return Honesty.of(table, returns, perYear, goOn);
  }

  @Override
  public WalkForwardResult walkForward(ResultTable table, BooleanSupplier goOn) {
    return WalkForwardResult.of(sweeps, table, goOn);
  }

  /** A run of the package. */
  private record Real(SweepRun run) implements Run {
    @Override
    public int chunks() {
      return run.chunks();
    }

    @Override
    public int firstCell(int chunk) {
      return run.firstCell(chunk);
    }

    @Override
    public String studyId(long place) {
      return run.studyIdAt(place);
    }

    @Override
    public boolean hasSums(int cell) {
      return run.hasSums(cell);
    }

    @Override
    public Chunk compute(int chunk, ResultTable soFar, KnownCells known, BooleanSupplier goOn) {
      return run.compute(chunk, soFar, known, goOn);
    }

    @Override
    public void close() {
      run.close();
    }
  }
}
