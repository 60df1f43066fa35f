package stratlab.sweep.request;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.bounds.Limits;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.FeasiblePoints;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;

/** Finds what is wrong with the number of cells that a sweep would have. */
final class LatticeCheck {
  private final BiConsumer<String, String> fault;

  /** Is told each fault: the field and what is wrong with it. */
  LatticeCheck(BiConsumer<String, String> fault) {
    this.fault = fault;
  }

  /** Whether the combinations can be numbered. */
  boolean isBounded(List<Axis> axes) {
    try {
      new Lattice(axes).size();
      return true;
    } catch (ArithmeticException overflow) {
      fault.accept("axes", "there are 2^63 combinations or more; take larger steps or fewer axes");
      return false;
    }
  }

  /** Checks whether there are cells, and as many as were asked for. */
  void check(FeasiblePoints allowed, List<Rule> rules, Sampling sampling, int folds) {
    boolean grid = sampling instanceof Sampling.Grid;
    long size = allowed.lattice().size();
    if (grid && !allowed.canBeRanked()) {
      fault.accept(
          "axes",
          "rules are tried on at most %s combinations, and there are %s; take larger steps or"
                  .formatted(shown(Limits.SEARCHED_PLACES), shown(size))
              + " fewer axes, or random as the sampling");
    } else if (allowed.first().isEmpty()) {
      fault.accept(
          "where",
          "no combination of the axes has "
              + rules.stream()
                  .limit(Limits.LISTED)
                  .map(Rule::text)
                  .collect(Collectors.joining(" and ")));
    } else if (grid) {
      checkGrid(allowed.count());
    } else {
      checkSample(allowed, sampling, folds);
    }
  }

  private void checkGrid(long cells) {
    if (cells > Limits.CELLS) {
      fault.accept(
          "axes",
          "there are %s cells, and a sweep has at most %s; take larger steps or fewer axes, or"
                  .formatted(shown(cells), shown(Limits.CELLS))
              + " random, latin or guided as the sampling");
    }
  }

  private void checkSample(FeasiblePoints allowed, Sampling sampling, int folds) {
    int asked = cells(sampling);
    long most =
        allowed.canBeCounted()
            ? allowed.count()
            : CellChoice.drawn(allowed, asked, new SeededRandom(0)).length;
    if (asked > most) {
      fault.accept(
          "sampling.cells",
          allowed.canBeCounted()
              ? "there are only %s cells; ask for no more, or run all of them as a grid"
                  .formatted(shown(most))
              : "only %s cells were found that fulfil the rules; ask for fewer"
                  .formatted(shown(most)));
    } else if (asked < folds) {
      fault.accept(
          "sampling.cells",
          "there are %d folds, and each needs a cell; ask for more".formatted(folds));
    }
  }

  private static int cells(Sampling sampling) {
    return switch (sampling) {
      case Sampling.Grid _ -> 0;
      case Sampling.Random(int cells, _) -> cells;
      case Sampling.Latin(int cells, _) -> cells;
      case Sampling.Guided(int cells, _) -> cells;
    };
  }

  private static String shown(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
