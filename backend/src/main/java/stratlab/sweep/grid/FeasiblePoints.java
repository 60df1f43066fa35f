package stratlab.sweep.grid;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Limits;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.PointRule;
import stratlab.sweep.spec.Rule;

/** The places of a lattice at which its rules hold. Safe for many threads. */
public final class FeasiblePoints {
  /** How often a place is drawn before the next one that fits is looked for. */
  private static final int TRIES = 200;

  /** How often in a row a place is drawn before nothing more is looked for. */
  private static final int LAST_TRIES = 20_000;

  /** Which part of all places is so few that drawing until one is met takes too long. */
  private static final int RARE = 20;

  private final Lattice lattice;
  private final int[] sizes;
  private final boolean never;
  private final @Nullable FeasibleParts parts;

  /** The rules that can be decided once an axis and those before it are known. */
  private final PointRule[][] due;

  private FeasiblePoints(
      Lattice lattice, boolean never, List<PointRule> open, @Nullable FeasibleParts parts) {
    this.lattice = lattice;
    this.sizes = lattice.axes().stream().mapToInt(Axis::size).toArray();
    this.never = never;
    this.parts = parts;
    this.due = new PointRule[sizes.length][];
    for (int axis = 0; axis < sizes.length; axis++) {
      int last = axis;
      due[axis] = open.stream().filter(each -> each.last() == last).toArray(PointRule[]::new);
    }
  }

  /**
   * Looks at what rules say of a lattice.
   *
   * @param fixed gives the number behind a name that is no axis
   */
  static FeasiblePoints of(Lattice lattice, List<Rule> rules, ToDoubleFunction<String> fixed) {
    List<PointRule> all =
        rules.stream()
            .map(rule -> PointRule.of(rule, lattice.axes(), fixed))
            .filter(comparison -> !comparison.holdsEverywhere())
            .toList();
    List<PointRule> open = all.stream().filter(comparison -> comparison.last() >= 0).toList();
    boolean never = open.size() < all.size();
    return new FeasiblePoints(lattice, never, open, FeasibleParts.of(lattice, open));
  }

  /** Looks at a part of a lattice. */
  static FeasiblePoints part(Lattice lattice, List<PointRule> rules) {
    return new FeasiblePoints(lattice, false, rules, null);
  }

  public Lattice lattice() {
    return lattice;
  }

  /** Whether every place is allowed. */
  boolean areAll() {
    return !never && Arrays.stream(due).allMatch(each -> each.length == 0);
  }

  /** Whether it takes a reasonable time to say which is the n-th. */
  public boolean canBeRanked() {
    return areAll() || lattice.size() <= Limits.SEARCHED_PLACES;
  }

  /** Whether it takes a reasonable time to count them. */
  public boolean canBeCounted() {
    return never || canBeRanked() || (parts != null && parts.canBeCounted());
  }

  /** Returns how many rules do not hold at a place, by the index of the value of each axis. */
  public int broken(int[] at) {
    int broken = never ? 1 : 0;
    for (PointRule[] each : due) {
      for (PointRule comparison : each) {
        broken += comparison.holds(at) ? 0 : 1;
      }
    }
    return broken;
  }

  boolean allows(long place) {
    return broken(lattice.indices(place)) == 0;
  }

  /** Returns the first place that is allowed. */
  public OptionalLong first() {
    if (never) {
      return OptionalLong.empty();
    }
    return parts == null ? next(0, _ -> false) : parts.first();
  }

  /** Returns how many there are; only to be asked when they can be counted. */
  public long count() {
    if (never) {
      return 0;
    }
    if (areAll()) {
      return lattice.size();
    }
    return parts == null ? counted() : parts.count();
  }

  private long counted() {
    long count = 0;
    for (Walk walk = new Walk(0); walk.next(); ) {
      count++;
    }
    return count;
  }

  /**
   * Returns the allowed places of given ranks.
   *
   * @param ranks from 0, ascending
   */
  long[] ofRanks(long[] ranks) {
    if (areAll()) {
      return ranks;
    }
    long[] places = new long[ranks.length];
    Walk walk = new Walk(0);
    long rank = -1;
    for (int i = 0; i < ranks.length; i++) {
      while (rank < ranks[i] && walk.next()) {
        rank++;
      }
      places[i] = walk.place();
    }
    return places;
  }

  /**
   * Draws different places, each set as likely; fewer when there are not so many. Where places
   * cannot even be counted, they are drawn until one that is allowed is not met for long.
   */
  long[] draw(int wanted, SeededRandom random) {
    if (canBeRanked()) {
      return ofRanks(DistinctDraws.below(count(), wanted, random));
    }
    if (parts == null || !canBeCounted()) {
      return DistinctDraws.of(() -> tried(LAST_TRIES, random, _ -> false), wanted);
    }
    long count = count();
    boolean rare = count < lattice.size() / RARE || wanted > count / 2;
    return rare
        ? parts.numbered(DistinctDraws.below(count, wanted, random))
        : DistinctDraws.of(() -> tried(LAST_TRIES, random, _ -> false), wanted);
  }

  private OptionalLong tried(int most, SeededRandom random, LongPredicate used) {
    long size = lattice.size();
    for (int attempt = 0; attempt < most; attempt++) {
      Cancellation.check(attempt);
      long place = random.below(size);
      if (!used.test(place) && allows(place)) {
        return OptionalLong.of(place);
      }
    }
    return OptionalLong.empty();
  }

  /**
   * Draws an allowed place, each about as likely unless few are left: then the next one after a
   * place drawn is taken. Empty when there is none, or none was found in a reasonable time.
   *
   * @param used places that are not wanted
   */
  public OptionalLong draw(SeededRandom random, LongPredicate used) {
    OptionalLong place = tried(TRIES, random, used);
    if (place.isPresent()) {
      return place;
    }
    OptionalLong after = next(random.below(lattice.size()), used);
    return after.isPresent() ? after : next(0, used);
  }

  private OptionalLong next(long from, LongPredicate used) {
    Walk walk = new Walk(from);
    while (walk.next()) {
      if (!used.test(walk.place())) {
        return OptionalLong.of(walk.place());
      }
    }
    return OptionalLong.empty();
  }

  /**
   * Goes through the allowed places from one on, as a counter does whose wheels are the axes. As
   * soon as a rule is broken the wheel that broke it turns on, and what the wheels after it would
   * have shown is passed over.
   */
  private final class Walk {
    private final int[] at;
    private boolean started;
    private long left = canBeRanked() ? Long.MAX_VALUE : Limits.SEARCHED_PLACES;

    Walk(long from) {
      this.at = lattice.indices(from);
    }

    /** Goes to the next one; false when there is none, or none was found in reasonable time. */
    boolean next() {
      int axis = never ? -1 : started ? turn(at.length - 1) : 0;
      started = true;
      while (axis >= 0 && axis < at.length && left-- > 0) {
        Cancellation.check(left);
        axis = holds(axis) ? axis + 1 : turn(axis);
      }
      return axis == at.length;
    }

    private boolean holds(int axis) {
      for (PointRule comparison : due[axis]) {
        if (!comparison.holds(at)) {
          return false;
        }
      }
      return true;
    }

    /** Turns a wheel on by one, with carry; returns the first wheel that moved, or -1. */
    private int turn(int axis) {
      Arrays.fill(at, axis + 1, at.length, 0);
      int moved = axis;
      while (moved >= 0 && ++at[moved] == sizes[moved]) {
        at[moved--] = 0;
      }
      return moved;
    }

    long place() {
      return lattice.place(at);
    }
  }
}
