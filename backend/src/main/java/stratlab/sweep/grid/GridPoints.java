package stratlab.sweep.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.RequestBuilder;
import stratlab.sweep.spec.SweepSpec;

/**
 * What the places of a sweep's lattice stand for. Places of one study, which differ in parameters
 * alone, lie together, since the axes of parameters come last. Safe for many threads.
 */
public final class GridPoints {
  private static final int SHARING_STUDIES = 16;

  private final SweepSpec spec;
  private final Lattice lattice;
  private final List<Axis> params;
  private final long ofStudy;

  public GridPoints(SweepSpec spec) {
    this.spec = spec;
    this.lattice = new Lattice(spec.axes());
    this.params = spec.axes().stream().filter(axis -> axis.kind() == Axis.Kind.PARAM).toList();
    this.ofStudy = new Lattice(params).size();
  }

  /**
   * Returns how many studies may be kept at a time: the current and the next where each has columns
   * of its own, since those take the most memory there is; more where all share theirs.
   */
  public int studiesAtOnce() {
    return spec.axes().stream().anyMatch(GridPoints::changesPrices) ? 2 : SHARING_STUDIES;
  }

  private static boolean changesPrices(Axis axis) {
    return switch (axis.kind()) {
      case DATES, DATA -> true;
      case SETTING -> axis.key().equals("warm_up");
      case CASH, COMMISSION, SIZE, PARAM -> false;
    };
  }

  /** Returns the number of the study that a place belongs to, from 0. */
  public long study(long place) {
    return place / ofStudy;
  }

  /** Returns the value of every parameter at a place. */
  public Map<String, Object> params(long place) {
    Map<String, Object> values = new LinkedHashMap<>(spec.base().params());
    long left = place;
    for (Axis axis : params.reversed()) {
      values.put(axis.key(), axis.values().get((int) (left % axis.size())));
      left /= axis.size();
    }
    return values;
  }

  /** Returns the single run of a place. */
  public BacktestSpec single(long place) {
    RequestBuilder draft = new RequestBuilder(spec.base());
    int[] at = lattice.indices(place);
    for (int axis = 0; axis < at.length; axis++) {
      draft.put(spec.axes().get(axis), at[axis]);
    }
    return draft.spec();
  }
}
