package stratlab.sweep.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Limits;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.PointRule;

/**
 * A lattice taken apart: axes that rules join, directly or by way of others, are a part, and what
 * is allowed in one part does not depend on the others. So places are counted and numbered a part
 * at a time, however many there are together.
 */
final class FeasibleParts {
  private final Lattice whole;
  private final List<int[]> axes;
  private final List<FeasiblePoints> parts;

  private FeasibleParts(Lattice whole, List<int[]> axes, List<FeasiblePoints> parts) {
    this.whole = whole;
    this.axes = axes;
    this.parts = parts;
  }

  /**
   * Takes a lattice apart.
   *
   * @param rules each about one axis at least
   */
  static FeasibleParts of(Lattice whole, List<PointRule> rules) {
    int[] part = IntStream.range(0, whole.axes().size()).toArray();
    for (PointRule rule : rules) {
      if (rule.left() >= 0 && rule.right() >= 0) {
        int from = part[rule.right()];
        int to = part[rule.left()];
        Arrays.setAll(part, axis -> part[axis] == from ? to : part[axis]);
      }
    }
    List<int[]> axes = new ArrayList<>();
    List<FeasiblePoints> parts = new ArrayList<>();
    for (int number : Arrays.stream(part).distinct().toArray()) {
      int[] own = IntStream.range(0, part.length).filter(axis -> part[axis] == number).toArray();
      axes.add(own);
      List<PointRule> ownRules =
          rules.stream()
              .filter(rule -> part[rule.last()] == number)
              .map(rule -> rule.among(own))
              .toList();
      parts.add(
          FeasiblePoints.part(
              new Lattice(Arrays.stream(own).mapToObj(whole.axes()::get).toList()), ownRules));
    }
    return new FeasibleParts(whole, axes, parts);
  }

  /** Whether it takes a reasonable time to count what is allowed. */
  boolean canBeCounted() {
    return parts.stream()
        .allMatch(part -> part.areAll() || part.lattice().size() <= Limits.SEARCHED_PLACES);
  }

  /** Returns how many places are allowed; only to be asked when they can be counted. */
  long count() {
    long count = 1;
    for (FeasiblePoints part : parts) {
      count *= part.count();
    }
    return count;
  }

  /** Returns the first place that is allowed: in every part the first. */
  OptionalLong first() {
    long place = 0;
    for (int i = 0; i < parts.size(); i++) {
      OptionalLong first = parts.get(i).first();
      if (first.isEmpty()) {
        return first;
      }
      place += inWhole(i, first.getAsLong());
    }
    return OptionalLong.of(place);
  }

  /**
   * Returns allowed places by their numbers, ascending; the order of the numbers is not that of the
   * places.
   *
   * @param numbers different ones from 0 to below {@link #count}
   */
  long[] numbered(long[] numbers) {
    long[] places = new long[numbers.length];
    long stride = 1;
    for (int i = 0; i < parts.size(); i++) {
      FeasiblePoints part = parts.get(i);
      long count = part.count();
      long step = stride;
      long[] ranks = Arrays.stream(numbers).map(number -> number / step % count).toArray();
      long[] wanted = Arrays.stream(ranks).sorted().distinct().toArray();
      long[] found = part.ofRanks(wanted);
      for (int n = 0; n < numbers.length; n++) {
        Cancellation.check(n);
        places[n] += inWhole(i, found[Arrays.binarySearch(wanted, ranks[n])]);
      }
      stride *= count;
    }
    Arrays.sort(places);
    return places;
  }

  /** Returns what a place of a part adds to the place in the whole. */
  private long inWhole(int part, long place) {
    int[] at = new int[whole.axes().size()];
    int[] own = axes.get(part);
    int[] indices = parts.get(part).lattice().indices(place);
    for (int i = 0; i < own.length; i++) {
      at[own[i]] = indices[i];
    }
    return whole.place(at);
  }
}
