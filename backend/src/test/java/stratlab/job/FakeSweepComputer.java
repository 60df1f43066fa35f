package stratlab.job;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.CellColumns;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.document.RequestJson;
import stratlab.job.execution.RunStopped;
import stratlab.job.sweep.SweepComputer;
import stratlab.job.sweep.SweepSettings;
import stratlab.job.sweep.Sweepers;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.spec.WalkForwardRequest;
import stratlab.sweep.walkforward.WalkForwardResult;

/**
 * Sweeps whose figures are made up of their parameters, in chunks of ten cells, so that a test can
 * count what is computed, and hold or break it between two cells.
 */
@Singleton
@Replaces(Sweepers.class)
@Requires(property = "pretended")
final class FakeSweepComputer implements SweepComputer {
  static final int CHUNK = 10;

  /** The value of the parameter {@code fast} with which a cell fails. */
  static final long BAD = 13;

  final List<Integer> computed = Collections.synchronizedList(new ArrayList<>());
  volatile IntConsumer before = _ -> {};
  volatile String prices = "those of today";
  volatile Runnable judging = () -> {};
  private final Backtests backtests;

  FakeSweepComputer(Backtests backtests) {
    this.backtests = backtests;
  }

  /** Asks for a grid over the two periods of a cross. */
  static SweepRequest request(List<Long> fast, List<Long> slow) {
    return request(List.of(axis("fast", fast), axis("slow", slow)), null);
  }

  static AxisRequest axis(String name, List<?> values) {
    return new AxisRequest(name, null, null, null, null, values);
  }

  static SweepRequest request(List<AxisRequest> axes, @Nullable SamplingRequest sampling) {
    BacktestRequest base = JobRunTest.smaCross(2);
    return new SweepRequest(base, axes, null, null, sampling, "sharpe", 0.25, null);
  }

  @Override
  public SweepComputer pinned() {
    return this;
  }

  @Override
  public SweepSpec check(SweepRequest request) {
    List<AxisRequest> asked = request.axes() == null ? List.of() : request.axes();
    List<Axis> axes = asked.stream().map(FakeSweepComputer::axis).toList();
    BacktestSpec base = backtests.check(request.base());
    Sampling sampling =
        request.sampling() == null || request.sampling().cells() == null
            ? new Sampling.Grid()
            : new Sampling.Guided(request.sampling().cells(), 1);
    WalkForward walkForward =
        request.walkForward() == null
            ? null
            : new WalkForward(WalkForward.Mode.ROLLING, "2y", "6m", List.of());
    return new SweepSpec(base, axes, List.of(), List.of(), sampling, "sharpe", 0.25, walkForward);
  }

  @Override
  public SweepRequest request(SweepSpec spec) {
    return new SweepRequest(
        RequestJson.request(spec.base()),
        spec.axes().stream().map(axis -> axis(axis.name(), axis.values())).toList(),
        null,
        null,
        spec.sampling() instanceof Sampling.Guided(int cells, long seed)
            ? new SamplingRequest("guided", cells, seed)
            : null,
        null,
        null,
        spec.walkForward() == null ? null : new WalkForwardRequest(null, null, null));
  }

  private static Axis axis(AxisRequest asked) {
    String name = String.valueOf(asked.name());
    List<Object> values = new ArrayList<>();
    if (asked.values() == null) {
      throw new InvalidRequest(List.of(new Fault("axes[0]", "has no values")));
    }
    values.addAll(asked.values());
    return new Axis(name, name.startsWith("data.") ? Axis.Kind.DATA : Axis.Kind.PARAM, values);
  }

  @Override
  public int cells(SweepSpec spec) {
    return spec.sampling() instanceof Sampling.Guided(int cells, _)
        ? cells
        : (int) new Lattice(spec.axes()).size();
  }

  @Override
  public Map<String, String> prices(SweepSpec spec) {
    return Map.of();
  }

  @Override
  public BacktestSpec single(SweepSpec spec, long place) {
    BacktestSpec base = spec.base();
    return new BacktestSpec(
        base.name(),
        base.strategy(),
        params(spec, place),
        base.data(),
        base.from(),
        base.to(),
        base.cash(),
        base.commission(),
        base.size(),
        base.settings());
  }

  private static Map<String, Object> params(SweepSpec spec, long place) {
    Map<String, Object> params = new LinkedHashMap<>(spec.base().params());
    Map<String, Object> values = new Lattice(spec.axes()).values(place);
    params.replaceAll((name, value) -> values.getOrDefault(name, value));
    return params;
  }

  @Override
  public Estimate estimate(SweepSpec spec, int threads) {
    return new Estimate(cells(spec), cells(spec), TestApp.BARS, threads, 1, 1);
  }

  @Override
  public Run run(SweepSpec spec, SweepSettings settings) {
    return new Pretended(spec);
  }

  @Override
  public Overfitting honesty(ResultTable table, BooleanSupplier goOn) {
    judging.run();
    before.accept(-1);
    if (!goOn.getAsBoolean()) {
      throw new RunStopped();
    }
    return FakeVerdicts.honesty(table);
  }

  @Override
  public WalkForwardResult walkForward(ResultTable table, BooleanSupplier goOn) {
    return FakeVerdicts.walkForward(table);
  }

  /** Every third cell has sums by block. */
  static boolean isSummed(int cell) {
    return cell % 3 == 0;
  }

  /** Figures that only depend on the parameters and the study. */
  static double figure(String study, Map<String, Object> params, int metric) {
    int mixed = (study + params + metric).hashCode() * 0x9E3779B1;
    return mixed % 11 == 0 ? Double.NaN : mixed / 1000.0;
  }

  private final class Pretended implements Run {
    private final SweepSpec spec;
    private final String today = prices;
    private int reused;

    Pretended(SweepSpec spec) {
      this.spec = spec;
    }

    @Override
    public int cells() {
      return FakeSweepComputer.this.cells(spec);
    }

    @Override
    public String studyId(long place) {
      Map<String, Object> values = new Lattice(spec.axes()).values(place);
      return today + values.getOrDefault("data.price", spec.base().data().get("price"));
    }

    @Override
    public Chunk compute(
        int number,
        int first,
        Supplier<ResultTable> soFar,
        KnownCells known,
        BooleanSupplier goOn) {
      reused = 0;
      long[] places = new long[Math.min(CHUNK, cells() - first)];
      CellColumns columns = new CellColumns(places.length);
      for (int i = 0; i < places.length; i++) {
        int cell = first + i;
        before.accept(cell);
        if (!goOn.getAsBoolean()) {
          throw new RunStopped();
        }
        places[i] = placeOf(cell, soFar);
        fill(cell, places[i], columns, i, known);
      }
      return new Chunk(number, first, places, columns, reused);
    }

    /** A guided one goes on from what it has found, so that it shows when that is missing. */
    private long placeOf(int cell, Supplier<ResultTable> stored) {
      if (!(spec.sampling() instanceof Sampling.Guided)) {
        return cell;
      }
      long size = new Lattice(spec.axes()).size();
      ResultTable soFar = stored.get();
      long last = soFar.rows() == 0 ? 0 : soFar.place(soFar.rows() - 1);
      double found = soFar.rows() == 0 ? 0 : soFar.metric("trades")[soFar.rows() - 1];
      return Math.floorMod(last * 31 + (long) found + cell * 7L, size);
    }

    private void fill(int cell, long place, CellColumns columns, int at, KnownCells known) {
      String study = studyId(place);
      Map<String, Object> params = params(spec, place);
      if (known.copy(study, params, isSummed(cell), columns, at)) {
        reused++;
        return;
      }
      computed.add(cell);
      if (Long.valueOf(BAD).equals(params.get("fast"))) {
        columns.fail(at, "fast is bad, \"very\"");
        return;
      }
      for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
        columns.metric(metric)[at] = figure(study, params, metric);
      }
      if (isSummed(cell)) {
        for (int sum = 0; sum < SweepFigures.BLOCK_SUMS; sum++) {
          columns.blocks()[at * SweepFigures.BLOCK_SUMS + sum] = figure(study, params, -1 - sum);
        }
      }
    }

    @Override
    public void close() {}
  }
}
