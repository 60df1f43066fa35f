package stratlab.indicator;

/** What a condition is made of: for those who ask why it did not hold. */
public sealed interface ConditionNode {
  /** Holds where both do. */
  record And(Condition one, Condition other) implements ConditionNode {}

  /** Holds where one does. */
  record Or(Condition one, Condition other) implements ConditionNode {}

  /** Holds where the other does not, as far as that is known. */
  record Not(Condition opposite) implements ConditionNode {}

  /** A rule of ta4j, which does not tell what it is made of. */
  record Whole() implements ConditionNode {}

  /** Holds where one side stands to the other as said. */
  record Compared(Operands sides) implements ConditionNode {}

  /** Holds where the first side comes from at or below the other to above it. */
  record Crossed(Operands sides) implements ConditionNode {}
}
