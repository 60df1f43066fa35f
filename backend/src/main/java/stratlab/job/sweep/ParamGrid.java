package stratlab.job.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.SweepSpec;

/**
 * Where parameters lie on the lattice of a sweep, whatever of them is an axis there and what is the
 * same for all of its cells.
 */
final class ParamGrid {
  private final Lattice lattice;

  /** The index of a place on each axis; right for those that are no parameter. */
  private final int[] origin;

  private final List<ParamAxis> axes = new ArrayList<>();
  private final Map<String, Object> fixed;

  private record ParamAxis(int number, String name, Map<Object, Integer> indices) {}

  /**
   * Looks among the places that have everything but their parameters in common with one.
   *
   * @param place one of them
   */
  ParamGrid(SweepSpec spec, long place) {
    lattice = new Lattice(spec.axes());
    origin = lattice.indices(place);
    fixed = new LinkedHashMap<>(spec.base().params());
    for (int number = 0; number < spec.axes().size(); number++) {
      Axis axis = spec.axes().get(number);
      if (axis.kind() == Axis.Kind.PARAM) {
        axes.add(new ParamAxis(number, axis.key(), indices(axis)));
        fixed.remove(axis.key());
      }
    }
  }

  private static Map<Object, Integer> indices(Axis axis) {
    Map<Object, Integer> indices = new HashMap<>();
    for (int i = 0; i < axis.size(); i++) {
      indices.put(axis.values().get(i), i);
    }
    return indices;
  }

  /** Returns the place that has just these parameters; -1 when there is none. */
  long of(Map<String, Object> params) {
    if (params.size() != axes.size() + fixed.size()) {
      return -1;
    }
    for (Map.Entry<String, Object> same : fixed.entrySet()) {
      if (!same.getValue().equals(params.get(same.getKey()))) {
        return -1;
      }
    }
    int[] place = origin.clone();
    for (ParamAxis axis : axes) {
      Integer index = axis.indices().get(params.get(axis.name()));
      if (index == null) {
        return -1;
      }
      place[axis.number()] = index;
    }
    return lattice.place(place);
  }
}
