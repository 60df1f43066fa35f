package stratlab.analytics.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A number, or why there is none.
 *
 * @param value null when undefined
 * @param reason a clause for people; null when there is a value
 */
public record Figure(@Nullable Double value, @Nullable String reason) {
  /** Takes a number; one that is not finite has no value. */
  public static Figure of(double value) {
    return Double.isFinite(value)
        ? new Figure(value + 0.0, null)
        : none("the result is too large for a number");
  }

  public static Figure none(String reason) {
    return new Figure(null, reason);
  }

  /** Divides; undefined for the given reason when the denominator is 0. */
  public static Figure ratio(double numerator, double denominator, String whenZero) {
    return denominator == 0 ? none(whenZero) : of(numerator / denominator);
  }

  /** Returns this less another; undefined as the first of them that is. */
  public Figure minus(Figure other) {
    if (value == null) {
      return this;
    }
    return other.value == null ? other : of(value - other.value);
  }

  /** Returns this multiplied with another; undefined as the first of them that is. */
  public Figure times(Figure other) {
    if (value == null) {
      return this;
    }
    return other.value == null ? other : of(value * other.value);
  }
}
