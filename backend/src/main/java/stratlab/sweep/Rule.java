package stratlab.sweep;

import org.jspecify.annotations.Nullable;

/**
 * A comparison: of two parameters, of a parameter and a number, or of a metric and a number.
 *
 * @param left a parameter or a metric
 * @param other a parameter; null when it is compared with a number
 * @param number what it is compared with otherwise
 */
public record Rule(String left, Relation relation, @Nullable String other, double number) {
  /** How two numbers stand to each other. */
  public enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("="),
    NOT_EQUAL("!=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** Whether it holds; never with NaN. */
    public boolean holds(double left, double right) {
      return switch (this) {
        case LESS -> left < right;
        case LESS_OR_EQUAL -> left <= right;
        case GREATER -> left > right;
        case GREATER_OR_EQUAL -> left >= right;
        case EQUAL -> left == right;
        case NOT_EQUAL -> left < right || left > right;
      };
    }
  }
}
