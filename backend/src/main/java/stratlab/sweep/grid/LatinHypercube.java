package stratlab.sweep.grid;

import java.util.HashSet;
import java.util.Set;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.bounds.Cancellation;
import stratlab.sweep.spec.Lattice;

/**
 * Places spread evenly over every axis (M. D. McKay, R. J. Beckman and W. J. Conover, 1979). Of an
 * axis with fewer values than there are places, each value is met as often as any other, give or
 * take one; of an axis with more, each of as many equal stretches once, by a value drawn from it.
 *
 * <p>The stretches of the axes are joined at random. A place that breaks a rule or is there already
 * swaps its value of one axis, drawn, with another place, drawn; that is tried {@link #TRIES}
 * times. Where nothing fits, as often one value is drawn anew, and if that does not help either,
 * the whole place: then the axes are met a little less evenly.
 */
final class LatinHypercube {
  static final int TRIES = 64;

  private final FeasiblePoints allowed;
  private final Lattice lattice;
  private final SeededRandom dice;
  private final int[][] points;
  private final Set<Long> taken = new HashSet<>();
  private final boolean[] unfit;
  private int settled;

  private LatinHypercube(FeasiblePoints allowed, int count, SeededRandom dice) {
    this.allowed = allowed;
    this.lattice = allowed.lattice();
    this.dice = dice;
    this.points = new int[count][lattice.axes().size()];
    this.unfit = new boolean[count];
  }

  /**
   * Draws different places, ascending.
   *
   * @param count at most as many as are allowed
   */
  static long[] places(FeasiblePoints allowed, int count, SeededRandom dice) {
    return new LatinHypercube(allowed, count, dice).places();
  }

  private long[] places() {
    for (int axis = 0; axis < lattice.axes().size(); axis++) {
      deal(axis, lattice.axes().get(axis).size());
    }
    for (settled = 0; settled < points.length; settled++) {
      Cancellation.check(settled);
      unfit[settled] = !settle();
    }
    for (int i = 0; i < unfit.length; i++) {
      Cancellation.check();
      if (unfit[i]) {
        taken.add(anew(points[i]));
      }
    }
    return taken.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private void deal(int axis, int size) {
    int count = points.length;
    int[] order = dice.shuffled(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) order[i] * size / count);
      int to = (int) ((order[i] + 1L) * size / count);
      points[i][axis] = size <= count ? from : from + (int) dice.below(to - from);
    }
  }

  private boolean settle() {
    if (isFree(points[settled])) {
      return taken.add(lattice.place(points[settled]));
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int other = (int) dice.below(points.length);
      int axis = (int) dice.below(lattice.axes().size());
      if (other != settled && swap(other, axis)) {
        return true;
      }
    }
    return false;
  }

  /** Swaps when both places are good afterwards; one that is still to be settled always is. */
  private boolean swap(int other, int axis) {
    int[] mine = points[settled].clone();
    int[] yours = points[other].clone();
    mine[axis] = points[other][axis];
    yours[axis] = points[settled][axis];
    boolean wasSettled = other < settled && !unfit[other];
    if (!isFree(mine)
        || (wasSettled && (!isFree(yours) || lattice.place(mine) == lattice.place(yours)))) {
      return false;
    }
    if (wasSettled) {
      taken.remove(lattice.place(points[other]));
      taken.add(lattice.place(yours));
    }
    taken.add(lattice.place(mine));
    points[settled] = mine;
    points[other] = yours;
    return true;
  }

  private long anew(int[] point) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int axis = (int) dice.below(point.length);
      int[] changed = point.clone();
      changed[axis] = (int) dice.below(lattice.axes().get(axis).size());
      if (isFree(changed)) {
        return lattice.place(changed);
      }
    }
    return allowed.draw(dice, taken::contains).orElseThrow();
  }

  private boolean isFree(int[] point) {
    return allowed.broken(point) == 0 && !taken.contains(lattice.place(point));
  }
}
