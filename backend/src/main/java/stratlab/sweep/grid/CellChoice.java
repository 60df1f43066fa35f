package stratlab.sweep.grid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisTargets;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;

/** Which places of its lattice a sweep runs. */
public final class CellChoice {
  private CellChoice() {}

  /** Returns the cells of a checked sweep. */
  public static Cells of(SweepSpec spec) {
    FeasiblePoints allowed = allowed(spec.axes(), spec.where(), spec.base());
    return switch (spec.sampling()) {
      case Sampling.Grid _ ->
          allowed.areAll()
              ? Cells.everywhere(Math.toIntExact(allowed.lattice().size()))
              : Cells.at(allowed.ofRanks(LongStream.range(0, allowed.count()).toArray()));
      case Sampling.Random(int cells, long seed) ->
          Cells.at(
              spec.walkForward() == null
                  ? drawn(allowed, cells, new SeededRandom(seed))
                  : shared(spec, spec.walkForward().folds().size(), cells, seed));
      case Sampling.Latin(int cells, long seed) ->
          Cells.at(LatinHypercube.places(allowed, cells, new SeededRandom(seed)));
      case Sampling.Guided(int cells, _) -> Cells.guided(cells);
    };
  }

  /** Returns where rules hold. */
  public static FeasiblePoints allowed(List<Axis> axes, List<Rule> where, BacktestSpec base) {
    return FeasiblePoints.of(new Lattice(axes), where, name -> number(base, name));
  }

  private static double number(BacktestSpec base, String name) {
    return switch (name) {
      case "cash" -> base.cash();
      case "commission" -> base.commission();
      case "size" -> base.size();
      default -> {
        Object value =
            name.startsWith(AxisTargets.SETTINGS)
                ? base.settings().get(name.substring(AxisTargets.SETTINGS.length()))
                : base.params()
                    .get(
                        name.startsWith(AxisTargets.PARAMS)
                            ? name.substring(AxisTargets.PARAMS.length())
                            : name);
        if (!(value instanceof Number number)) {
          throw new IllegalArgumentException(name + " is no number");
        }
        yield number.doubleValue();
      }
    };
  }

  /** Draws allowed places; fewer when there are not so many, or they are not found. */
  public static long[] drawn(FeasiblePoints allowed, int cells, SeededRandom random) {
    return allowed.draw(cells, random);
  }

  /** Draws for each fold of a walk forward as many as for any other, give or take one. */
  private static long[] shared(SweepSpec spec, int folds, int cells, long seed) {
    FeasiblePoints inFold =
        allowed(spec.axes().subList(1, spec.axes().size()), spec.where(), spec.base());
    long[] places = new long[cells];
    int size = 0;
    for (int fold = 0; fold < folds; fold++) {
      int share = cells / folds + (fold < cells % folds ? 1 : 0);
      for (long place : drawn(inFold, share, new SeededRandom(seed, fold, 0))) {
        places[size++] = fold * inFold.lattice().size() + place;
      }
    }
    return Arrays.copyOf(places, size);
  }
}
