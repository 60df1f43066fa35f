package stratlab.sweep.spec;

/** Which cells of a lattice are run. */
public sealed interface Sampling {
  /** All of them. */
  record Grid() implements Sampling {}

  /** A number of them, drawn without replacement. */
  record Random(int cells, long seed) implements Sampling {}

  /** A number of them, spread so that every stretch of every axis is met (Latin hypercube). */
  record Latin(int cells, long seed) implements Sampling {}

  /** At most a number of them, each chosen by what those before it gave (CMA-ES). */
  record Guided(int cells, long seed) implements Sampling {}

  /** Returns its name on the wire. */
  default String key() {
    return switch (this) {
      case Grid _ -> "grid";
      case Random _ -> "random";
      case Latin _ -> "latin";
      case Guided _ -> "guided";
    };
  }
}
