package stratlab.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.RunSettings;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;

/** Checked sweeps and their results, made by hand. */
public final class SweepSpecs {
  private SweepSpecs() {}

  public static Axis fast() {
    return new Axis("fast", Axis.Kind.PARAM, List.of(5L, 10L));
  }

  public static Axis slow() {
    return new Axis("slow", Axis.Kind.PARAM, List.of(60L, 120L, 240L));
  }

  public static Axis slippage() {
    return new Axis("settings.slippage", Axis.Kind.SETTING, List.of(0.0, 0.001));
  }

  public static SweepSpec of(Axis... axes) {
    return of(Map.of(), axes);
  }

  /**
   * Returns a sweep.
   *
   * @param changed the settings that are not their defaults
   */
  public static SweepSpec of(Map<String, Object> changed, Axis... axes) {
    Map<String, Object> settings = new HashMap<>(RunSettings.params().defaults());
    settings.putAll(changed);
    BacktestSpec base =
        new BacktestSpec(
            "by hand",
            "SmaCross",
            Map.of("fast", 5L, "slow", 60L),
            Map.of("price", "sp500-daily"),
            null,
            null,
            100_000,
            0.001,
            10,
            settings);
    return new SweepSpec(
        base, List.of(axes), List.of(), List.of(), new Sampling.Grid(), "sharpe", 0.3, null);
  }

  /** Returns a table of all cells, whose Sharpe ratio is their number, the last without one. */
  public static ResultTable table(SweepSpec spec) {
    int cells = Math.toIntExact(new Lattice(spec.axes()).size());
    double[] numbers =
        IntStream.range(0, cells)
            .mapToDouble(cell -> cell == cells - 1 ? Double.NaN : cell)
            .toArray();
    Map<String, double[]> columns = new HashMap<>();
    SweepFigures.KEYS.forEach(key -> columns.put(key, numbers));
    return new ResultTable(
        spec,
        cells,
        IntStream.range(0, cells).toArray(),
        LongStream.range(0, cells).toArray(),
        columns::get,
        () -> new BlockRows(new int[0], new double[0]),
        Map.of(cells - 1, "broken on purpose"));
  }
}
