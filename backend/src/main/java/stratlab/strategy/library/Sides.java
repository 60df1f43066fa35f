package stratlab.strategy.library;

import stratlab.strategy.Signals;

/** Which positions a strategy may take. */
public enum Sides {
  LONG,
  SHORT,
  BOTH;

  /** Returns the halves of a plan that this allows. */
  public Signals of(Signals longs, Signals shorts) {
    return switch (this) {
      case LONG -> longs;
      case SHORT -> shorts;
      case BOTH -> longs.and(shorts);
    };
  }
}
