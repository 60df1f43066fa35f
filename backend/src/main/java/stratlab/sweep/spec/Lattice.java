package stratlab.sweep.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All combinations of the values of some axes. A combination's place counts through them with the
 * last axis fastest.
 */
public final class Lattice {
  private final List<Axis> axes;
  private final int[] sizes;

  public Lattice(List<Axis> axes) {
    this.axes = List.copyOf(axes);
    this.sizes = axes.stream().mapToInt(Axis::size).toArray();
  }

  public List<Axis> axes() {
    return axes;
  }

  /**
   * Returns the number of combinations.
   *
   * @throws ArithmeticException when there are 2⁶³ or more
   */
  public long size() {
    long size = 1;
    for (int each : sizes) {
      size = Math.multiplyExact(size, each);
    }
    return size;
  }

  /** Returns the place of a combination, given by the index of the value of each axis. */
  public long place(int... indices) {
    long place = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      place = place * sizes[axis] + indices[axis];
    }
    return place;
  }

  /** Returns the index of the value of each axis. */
  public int[] indices(long place) {
    int[] indices = new int[sizes.length];
    long left = place;
    for (int axis = indices.length - 1; axis >= 0; axis--) {
      indices[axis] = (int) (left % sizes[axis]);
      left /= sizes[axis];
    }
    return indices;
  }

  /** Returns the value of each axis by its name, in their order. */
  public Map<String, Object> values(long place) {
    int[] indices = indices(place);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int axis = 0; axis < indices.length; axis++) {
      values.put(axes.get(axis).name(), axes.get(axis).values().get(indices[axis]));
    }
    return values;
  }
}
