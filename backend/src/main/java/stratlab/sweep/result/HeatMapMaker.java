package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Quoted;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisIndex;
import stratlab.sweep.spec.Lattice;

/** Lays ranked cells over two axes, in one pass over the rows. */
final class HeatMapMaker {
  /** More values of an axis than this share their fields with their neighbours. */
  private static final int MOST_VALUES = 250;

  private final ResultTable table;
  private final List<Axis> axes;
  private final int x;
  private final int y;
  private final RankedRows ranked;
  private final AxisIndex across;
  private final AxisIndex down;
  private final int xStep;
  private final int yStep;
  private final double[][] values;
  private final int[][] cells;
  private final int[][] counts;

  HeatMapMaker(ResultTable table, String x, String y, String metric) {
    this.table = table;
    this.axes = table.spec().axes();
    this.x = axis(x);
    this.y = axis(y);
    if (this.x == this.y) {
      throw new IllegalArgumentException("a heat map needs two axes, not '%s' twice".formatted(x));
    }
    this.ranked = RankedRows.of(table, metric);
    List<AxisIndex> indices = AxisIndex.of(axes);
    this.across = indices.get(this.x);
    this.down = indices.get(this.y);
    this.xStep = step(across);
    this.yStep = step(down);
    int lines = Math.ceilDiv(down.size(), yStep);
    int columns = Math.ceilDiv(across.size(), xStep);
    this.values = new double[lines][columns];
    this.cells = new int[lines][columns];
    this.counts = new int[lines][columns];
    for (int row = 0; row < values.length; row++) {
      Arrays.fill(values[row], Double.NaN);
      Arrays.fill(cells[row], -1);
    }
  }

  private int axis(String name) {
    List<String> names = axes.stream().map(Axis::name).toList();
    int axis = names.indexOf(name);
    if (axis < 0) {
      throw new IllegalArgumentException(
          "the sweep has no axis %s; there are: %s"
              .formatted(Quoted.of(name), String.join(", ", names)));
    }
    return axis;
  }

  /** Returns how many neighbouring values of an axis share a field. */
  private static int step(AxisIndex axis) {
    return Math.ceilDiv(axis.size(), MOST_VALUES);
  }

  /** Returns an axis with the first of the values that share a field, for each field. */
  private static Axis thinned(Axis axis, int step) {
    return new Axis(
        axis.name(),
        axis.kind(),
        IntStream.range(0, Math.ceilDiv(axis.size(), step))
            .mapToObj(field -> axis.values().get(field * step))
            .toList());
  }

  private int column(long place) {
    return across.at(place) / xStep;
  }

  private int line(long place) {
    return down.at(place) / yStep;
  }

  HeatMap map(HeatMap.Others others) {
    switch (others) {
      case HeatMap.Others.Best _ -> takeBest();
      case HeatMap.Others.Mean _ -> takeMean();
      case HeatMap.Others.Fixed(Map<String, Integer> indices) -> takeAt(indices);
    }
    return new HeatMap(
        thinned(axes.get(x), xStep),
        thinned(axes.get(y), yStep),
        xStep,
        yStep,
        ranked.metric().key(),
        values,
        cells,
        counts);
  }

  private void takeBest() {
    requireDirection();
    for (int place = 0; place < ranked.size(); place++) {
      Cancellation.check(place);
      int row = ranked.row(place);
      take(row, ranked.value(place));
    }
  }

  /** Takes a row in if it is the first of its field, or better than the one there. */
  private void take(int row, double value) {
    int column = column(table.place(row));
    int line = line(table.place(row));
    if (counts[line][column]++ == 0
        || (ranked.metric().hasDirection() && ranked.isBetter(value, values[line][column]))) {
      values[line][column] = value;
      cells[line][column] = table.cell(row);
    }
  }

  private void requireDirection() {
    if (!ranked.metric().hasDirection()) {
      throw new IllegalArgumentException(
          "the metric %s is better neither high nor low, so no cell is the best;"
                  .formatted(ranked.metric().key())
              + " take the mean of the other axes, or fixed values");
    }
  }

  private void takeMean() {
    for (int place = 0; place < ranked.size(); place++) {
      Cancellation.check(place);
      long at = table.place(ranked.row(place));
      int column = column(at);
      int line = line(at);
      double before = counts[line][column] == 0 ? 0 : values[line][column];
      // A running mean cannot grow beyond the numbers as their sum could.
      values[line][column] = before + (ranked.value(place) - before) / ++counts[line][column];
    }
  }

  private void takeAt(Map<String, Integer> indices) {
    requireKnown(indices);
    boolean areAllFixed = indices.size() == axes.size() - 2;
    OptionalInt best = areAllFixed ? OptionalInt.empty() : table.best(table.spec().rankBy());
    if (!areAllFixed && best.isEmpty()) {
      return;
    }
    long corner = corner(areAllFixed ? 0 : table.place(best.getAsInt()), indices);
    for (int place = 0; place < ranked.size(); place++) {
      Cancellation.check(place);
      int row = ranked.row(place);
      long at = table.place(row);
      if (at - across.offset(at) - down.offset(at) == corner) {
        take(row, ranked.value(place));
      }
    }
  }

  /** Returns the place of the first field, at given indices and else at those of a place. */
  private long corner(long place, Map<String, Integer> indices) {
    int[] all = new Lattice(axes).indices(place);
    indices.forEach((name, index) -> all[axis(name)] = index);
    all[x] = 0;
    all[y] = 0;
    return new Lattice(axes).place(all);
  }

  private void requireKnown(Map<String, Integer> indices) {
    List<String> faults = new ArrayList<>();
    indices.forEach(
        (name, index) -> {
          int axis = axis(name);
          int size = axes.get(axis).size();
          if (axis == x || axis == y) {
            faults.add("%s is an axis of the map, so it is not fixed".formatted(name));
          } else if (index < 0 || index >= size) {
            faults.add("%s has no value %d; they are 0 to %d".formatted(name, index, size - 1));
          }
        });
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }
}
