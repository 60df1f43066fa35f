package stratlab.sweep.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the index of one axis out of places on a lattice.
 *
 * @param stride how far apart the places of two neighbouring values are
 * @param size how many values the axis has
 */
public record AxisIndex(long stride, int size) {
  /** Returns those of some axes, in their order. */
  public static List<AxisIndex> of(List<Axis> axes) {
    List<AxisIndex> indices = new ArrayList<>();
    long stride = 1;
    for (Axis axis : axes.reversed()) {
      indices.add(new AxisIndex(stride, axis.size()));
      stride *= axis.size();
    }
    return indices.reversed();
  }

  public int at(long place) {
    return (int) (place / stride % size);
  }

  /** Returns how far a place is from the one that has the first value, all else being equal. */
  public long offset(long place) {
    return at(place) * stride;
  }
}
