package stratlab.sweep.spec;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A rule between the values of a lattice, made ready to be asked of many places: no names, no maps.
 *
 * @param left the axis on its left, -1 when it is the same number everywhere
 * @param right as left
 * @param lefts the numbers of the left axis, or the one number
 * @param rights as lefts
 */
@SuppressWarnings("ArrayRecordComponent")
public // read at millions of places, never compared
record PointRule(Rule.Relation relation, int left, int right, double[] lefts, double[] rights) {
  private static final int NONE = -1;

  /**
   * Looks up what a rule is about.
   *
   * @param fixed gives the number behind a name that is no axis
   */
  public static PointRule of(Rule rule, List<Axis> axes, ToDoubleFunction<String> fixed) {
    int left = find(rule.left(), axes);
    int right = rule.other() == null ? NONE : find(rule.other(), axes);
    return new PointRule(
        rule.relation(),
        left,
        right,
        left == NONE ? new double[] {fixed.applyAsDouble(rule.left())} : numbers(axes.get(left)),
        right == NONE ? new double[] {otherNumber(rule, fixed)} : numbers(axes.get(right)));
  }

  private static double otherNumber(Rule rule, ToDoubleFunction<String> fixed) {
    return rule.other() == null ? rule.number() : fixed.applyAsDouble(rule.other());
  }

  private static int find(String name, List<Axis> axes) {
    for (int axis = 0; axis < axes.size(); axis++) {
      if (axes.get(axis).name().equals(name)) {
        return axis;
      }
    }
    return NONE;
  }

  private static double[] numbers(Axis axis) {
    return axis.values().stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }

  /**
   * Returns the same among some axes alone.
   *
   * @param axes those it is about, and others, ascending
   */
  public PointRule among(int[] axes) {
    return new PointRule(
        relation,
        left == NONE ? NONE : Arrays.binarySearch(axes, left),
        right == NONE ? NONE : Arrays.binarySearch(axes, right),
        lefts,
        rights);
  }

  /** Returns the last axis that decides it, -1 when none does. */
  public int last() {
    return Math.max(left, right);
  }

  /** Whether it holds at a place, by the index of the value of each axis. */
  public boolean holds(int[] at) {
    return relation.holds(
        lefts[left == NONE ? 0 : at[left]], rights[right == NONE ? 0 : at[right]]);
  }

  /** Whether it surely holds everywhere. */
  public boolean holdsEverywhere() {
    double lowest = Arrays.stream(lefts).min().orElseThrow();
    double highest = Arrays.stream(lefts).max().orElseThrow();
    double low = Arrays.stream(rights).min().orElseThrow();
    double high = Arrays.stream(rights).max().orElseThrow();
    return switch (relation) {
      case LESS, LESS_OR_EQUAL -> relation.holds(highest, low);
      case GREATER, GREATER_OR_EQUAL -> relation.holds(lowest, high);
      case EQUAL -> lowest == high && highest == low;
      case NOT_EQUAL -> highest < low || lowest > high;
    };
  }
}
