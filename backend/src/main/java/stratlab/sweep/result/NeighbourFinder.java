package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import stratlab.analytics.statistics.Statistics;
import stratlab.bounds.Cancellation;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisIndex;

/** Finds the neighbours of cells on the lattice. */
final class NeighbourFinder {
  private static final int FEWEST_WITH_AN_INSIDE = 3;

  private final ResultTable table;
  private final RankedRows ranked;
  private final List<Axis> axes;
  private final List<AxisIndex> indices;

  NeighbourFinder(ResultTable table, String metric) {
    this.table = table;
    this.ranked = RankedRows.of(table, metric);
    this.axes = table.spec().axes();
    this.indices = AxisIndex.of(axes);
  }

  Neighbourhood around(int row) {
    double value = table.metric(ranked.metric().key())[row];
    List<Neighbourhood.Near> near = new ArrayList<>();
    int unranked = 0;
    for (long place : placesAround(table.place(row))) {
      Cancellation.check();
      OptionalInt found = table.rowAt(place);
      if (found.isPresent()) {
        OptionalInt known = ranked.placeOf(found.getAsInt());
        if (known.isPresent()) {
          double its = ranked.value(known.getAsInt());
          near.add(new Neighbourhood.Near(table.cell(found.getAsInt()), place, its));
        } else {
          unranked++;
        }
      }
    }
    return new Neighbourhood(
        table.cell(row), value, plateau(value, near), near, unranked, edges(table.place(row)));
  }

  /** Returns the places one step away on one axis of numbers, then those on two. */
  private List<Long> placesAround(long place) {
    List<Long> around = new ArrayList<>();
    for (int one = 0; one < axes.size(); one++) {
      around.addAll(steps(one, place));
    }
    for (int one = 0; one < axes.size(); one++) {
      for (long beside : steps(one, place)) {
        for (int other = one + 1; other < axes.size(); other++) {
          around.addAll(steps(other, beside));
        }
      }
    }
    return around;
  }

  private List<Long> steps(int axis, long place) {
    List<Long> steps = new ArrayList<>();
    if (axes.get(axis).isNumeric()) {
      AxisIndex index = indices.get(axis);
      if (index.at(place) > 0) {
        steps.add(place - index.stride());
      }
      if (index.at(place) < index.size() - 1) {
        steps.add(place + index.stride());
      }
    }
    return steps;
  }

  private double plateau(double value, List<Neighbourhood.Near> near) {
    double middle = Statistics.median(ranked.values());
    double advantage = value - middle;
    double[] kept =
        near.stream()
            .mapToDouble(neighbour -> (neighbour.value() - middle) / advantage)
            .filter(Double::isFinite)
            .toArray();
    return Statistics.median(kept);
  }

  private List<Neighbourhood.Edge> edges(long place) {
    List<Neighbourhood.Edge> edges = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      Axis each = axes.get(axis);
      int index = indices.get(axis).at(place);
      boolean last = index == each.size() - 1;
      if (each.isNumeric() && each.size() >= FEWEST_WITH_AN_INSIDE && (index == 0 || last)) {
        edges.add(new Neighbourhood.Edge(each.name(), last, each.values().get(index)));
      }
    }
    return edges;
  }
}
