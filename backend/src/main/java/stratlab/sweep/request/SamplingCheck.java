package stratlab.sweep.request;

import java.util.List;
import java.util.function.BiConsumer;
import stratlab.bounds.Limits;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;

/** Reads how the cells of a sweep are chosen. */
final class SamplingCheck {
  private static final long SEED = 1;
  private static final List<String> METHODS = List.of("grid", "random", "latin", "guided");

  private final BiConsumer<String, String> fault;

  /** Is told each fault: the field and what is wrong with it. */
  SamplingCheck(BiConsumer<String, String> fault) {
    this.fault = fault;
  }

  /** Returns what was asked for; to be used only when no fault was told. */
  Sampling read(SweepRequest request) {
    SamplingRequest asked =
        request.sampling() == null ? new SamplingRequest(null, null, null) : request.sampling();
    String method = asked.method() == null ? "grid" : asked.method().strip();
    long seed = asked.seed() == null ? SEED : asked.seed();
    switch (method) {
      case "grid" -> refuseNumbers(asked);
      case "random" -> {
        return new Sampling.Random(cells(asked, method, Limits.CELLS), seed);
      }
      case "latin" -> {
        return new Sampling.Latin(cells(asked, method, Limits.REMEMBERED_CELLS), seed);
      }
      case "guided" -> {
        refuseWalk(request);
        return new Sampling.Guided(cells(asked, method, Limits.REMEMBERED_CELLS), seed);
      }
      default ->
          fault.accept(
              "sampling.method",
              "%s is not one of %s%s"
                  .formatted(
                      Quoted.of(method),
                      String.join(", ", METHODS),
                      Nearest.hint(method, METHODS)));
    }
    return new Sampling.Grid();
  }

  private void refuseWalk(SweepRequest request) {
    if (request.walkForward() != null) {
      fault.accept(
          "sampling.method",
          "a walk forward tries the same in every fold, a guided sweep where it pays; choose"
              + " grid, random or latin");
    }
  }

  private void refuseNumbers(SamplingRequest asked) {
    if (asked.cells() != null) {
      fault.accept(
          "sampling.cells", "a grid runs every cell; leave this out or choose another method");
    }
    if (asked.seed() != null) {
      fault.accept("sampling.seed", "a grid draws nothing; leave this out");
    }
  }

  private int cells(SamplingRequest asked, String method, int most) {
    Integer cells = asked.cells();
    if (cells == null) {
      fault.accept("sampling.cells", "say how many cells to run");
    } else if (cells < 1 || cells > most) {
      fault.accept("sampling.cells", "%d is not 1 to %d, for %s".formatted(cells, most, method));
    } else {
      return cells;
    }
    return 1;
  }
}
