package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;

/** Result tables made by hand: all cells of a lattice, or some of its places in any order. */
public final class TableFixtures {
  private final List<Axis> axes;
  private final List<Rule> keep = new ArrayList<>();
  private final Map<String, double[]> metrics = new HashMap<>();
  private final Map<Integer, String> faults = new HashMap<>();
  private String rankBy = "sharpe";
  private double outOfSample = 0.3;
  private long[] places;
  private double @Nullable [] blocks;
  private @Nullable WalkForward walkForward;

  private TableFixtures(List<Axis> axes) {
    this.axes = axes;
    this.places = IntStream.range(0, (int) new Lattice(axes).size()).asLongStream().toArray();
  }

  public static TableFixtures over(Axis... axes) {
    return new TableFixtures(List.of(axes));
  }

  /** An axis of a parameter with whole numbers. */
  public static Axis numbers(String name, long... values) {
    return new Axis(
        name, Axis.Kind.PARAM, Arrays.stream(values).mapToObj(value -> (Object) value).toList());
  }

  public static Axis texts(String name, Axis.Kind kind, String... values) {
    return new Axis(name, kind, List.of((Object[]) values));
  }

  /** Has only these places, cell by cell. */
  TableFixtures at(long... some) {
    places = some;
    return this;
  }

  public TableFixtures metric(String key, double... values) {
    metrics.put(key, values);
    return this;
  }

  TableFixtures keep(String key, Rule.Relation relation, double number) {
    keep.add(new Rule(key, relation, null, number));
    return this;
  }

  TableFixtures fault(int row, String reason) {
    faults.put(row, reason);
    return this;
  }

  TableFixtures rankBy(String key) {
    rankBy = key;
    return this;
  }

  TableFixtures outOfSample(double share) {
    outOfSample = share;
    return this;
  }

  TableFixtures blocks(double... sums) {
    blocks = sums;
    return this;
  }

  public TableFixtures walkForward(WalkForward folds) {
    walkForward = folds;
    return this;
  }

  public ResultTable table() {
    return table(base());
  }

  public ResultTable table(BacktestSpec base) {
    int rows = places.length;
    double[] none = new double[rows];
    Arrays.fill(none, Double.NaN);
    BlockRows sums =
        blocks == null
            ? new BlockRows(new int[0], new double[0])
            : new BlockRows(IntStream.range(0, rows).toArray(), blocks);
    return new ResultTable(
        new SweepSpec(
            base, axes, List.of(), keep, new Sampling.Grid(), rankBy, outOfSample, walkForward),
        rows,
        IntStream.range(0, rows).toArray(),
        places,
        key -> metrics.getOrDefault(key, none),
        () -> sums,
        faults);
  }

  private static BacktestSpec base() {
    return new BacktestSpec(
        "", "SmaCross", Map.of(), Map.of("price", "alpha"), null, null, 10_000, 0, 1, Map.of());
  }
}
