package stratlab.indicator;

/** What a condition is made of: for those who ask why it did not hold. */
public sealed interface Structure {
  /** Holds where both do. */
  record And(Condition one, Condition other) implements Structure {}

  /** Holds where one does. */
  record Or(Condition one, Condition other) implements Structure {}

  /** Holds where the other does not, as far as that is known. */
  record Not(Condition opposite) implements Structure {}

  /** A rule of ta4j, which does not tell what it is made of. */
  record Whole() implements Structure {}

  /** Holds where one side stands to the other as said. */
  record Compared(Sides sides) implements Structure {}

  /** Holds where the first side comes from at or below the other to above it. */
  record Crossed(Sides sides) implements Structure {}
}
