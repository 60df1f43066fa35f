package stratlab.sweep.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.sweep.grid.FeasiblePoints;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;

/**
 * One search of a guided sweep: CMA-ES (N. Hansen and A. Ostermeier, 2001) over the axes, each laid
 * from 0 to 1 with an equal part for each of its values. Values that are no numbers lie there in
 * their order too. A place met before is answered from memory and costs nothing of the budget. When
 * nothing new turns up any more the search goes on from a place drawn at random.
 */
final class GuidedSearch {
  /** How widely a search looks around at first: a standard deviation, as a part of each axis. */
  static final double WIDE = 0.3;

  /** A standard deviation below this part of a step would see one value alone. */
  private static final double LEAST_STEPS = 0.7;

  /** Generations without a new place after which a search starts elsewhere. */
  private static final int PATIENCE = 10;

  private final FeasiblePoints allowed;
  private final GuidedMemory memory;
  private final SeededRandom dice;
  private final int[] sizes;
  private final int[] free;
  private final int population;
  private final Map<Long, Double> own = new HashMap<>();
  private final long[] found;
  private final Trial trial;
  private int spent;
  private int idle;

  /** Runs the cell of a place. */
  @FunctionalInterface
  interface Trial {
    /**
     * Runs a cell and returns its cost.
     *
     * @param number of the cell among those of the search, from 0
     */
    double cost(long place, int number);
  }

  /** Ends a descent: no budget, or nothing new. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("the search has enough", null, false, false);
    }
  }

  /**
   * Makes a search.
   *
   * @param budget how many new cells it runs
   */
  GuidedSearch(
      FeasiblePoints allowed, GuidedMemory memory, SeededRandom dice, int budget, Trial trial) {
    this.allowed = allowed;
    this.memory = memory;
    this.dice = dice;
    this.trial = trial;
    this.sizes = allowed.lattice().axes().stream().mapToInt(Axis::size).toArray();
    this.free = IntStream.range(0, sizes.length).filter(axis -> sizes[axis] > 1).toArray();
    this.population = 4 + (int) (3 * StrictMath.log(Math.max(1, free.length)));
    this.found = new long[budget];
  }

  /**
   * Spends the budget.
   *
   * @param start a point, by axis, each 0 to 1
   * @param width standard deviation of the first generation
   * @return the places of the cells that were run, in the order of their numbers
   */
  long[] run(double[] start, double width) {
    double[] from = start;
    double around = width;
    while (spent < found.length) {
      descend(from, around);
      if (spent < found.length) {
        long fresh =
            allowed.draw(dice, place -> memory.has(place) || own.containsKey(place)).orElseThrow();
        tryOut(fresh);
        from = centre(allowed.lattice(), fresh);
        around = WIDE;
      }
    }
    return found;
  }

  /** Returns the point in the middle of a place's part of each axis. */
  static double[] centre(Lattice lattice, long place) {
    int[] at = lattice.indices(place);
    double[] point = new double[at.length];
    for (int axis = 0; axis < at.length; axis++) {
      point[axis] = (at[axis] + 0.5) / lattice.axes().get(axis).size();
    }
    return point;
  }

  private void descend(double[] from, double width) {
    if (free.length == 0) {
      return;
    }
    double[] sigma = new double[free.length];
    double[] guess = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      sigma[i] = Math.max(width, LEAST_STEPS / sizes[free[i]]);
      guess[i] = from[free[i]];
    }
    idle = 0;
    try {
      minimise(guess, sigma);
    } catch (Enough | MathRuntimeException _) {
      // The second: its matrix has degenerated, as it may on a plain. It is over either way.
      idle = 0;
    }
  }

  private void minimise(double[] guess, double[] sigma) {
    double[] ones = new double[free.length];
    Arrays.fill(ones, 1);
    new CMAESOptimizer(
            Integer.MAX_VALUE, 0, true, 0, 0, new MersenneTwister(dice.next()), false, null)
        .optimize(
            new InitialGuess(guess),
            new SimpleBounds(new double[free.length], ones),
            new ObjectiveFunction(this::cost),
            GoalType.MINIMIZE,
            MaxEval.unlimited(),
            new CMAESOptimizer.Sigma(sigma),
            new CMAESOptimizer.PopulationSize(population));
  }

  private double cost(double[] point) {
    int[] at = new int[sizes.length];
    for (int i = 0; i < free.length; i++) {
      int size = sizes[free[i]];
      at[free[i]] = Math.clamp((int) (point[i] * size), 0, size - 1);
    }
    int broken = allowed.broken(at);
    long place = allowed.lattice().place(at);
    Double known = own.getOrDefault(place, memory.cost(place));
    if (broken == 0 && known == null) {
      return tryOut(place);
    }
    if (++idle > PATIENCE * population) {
      throw new Enough();
    }
    return known == null ? Objective.broken(broken) : known;
  }

  private double tryOut(long place) {
    if (spent == found.length) {
      throw new Enough();
    }
    double cost = trial.cost(place, spent);
    own.put(place, cost);
    found[spent++] = place;
    idle = 0;
    return cost;
  }
}
