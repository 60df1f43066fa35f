package stratlab.indicator.condition;

/** How one value may stand to another. None of them holds with NaN. */
public enum Relation {
  ABOVE("above"),
  BELOW("below"),
  ABOVE_OR_EQUAL("above or equal to"),
  BELOW_OR_EQUAL("below or equal to");

  private final String words;

  Relation(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean holds(double one, double two) {
    return switch (this) {
      case ABOVE -> one > two;
      case BELOW -> one < two;
      case ABOVE_OR_EQUAL -> one >= two;
      case BELOW_OR_EQUAL -> one <= two;
    };
  }

  /** Returns the one that holds where this does not, NaN aside. */
  public Relation opposite() {
    return switch (this) {
      case ABOVE -> BELOW_OR_EQUAL;
      case BELOW -> ABOVE_OR_EQUAL;
      case ABOVE_OR_EQUAL -> BELOW;
      case BELOW_OR_EQUAL -> ABOVE;
    };
  }
}
