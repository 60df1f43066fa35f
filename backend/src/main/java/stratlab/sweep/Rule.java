package stratlab.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.StudyFigures;
import stratlab.bounds.Nearest;

/**
 * A comparison: of two parameters, of a parameter and a number, or of a metric and a number.
 *
 * @param left a parameter or a metric
 * @param other a parameter; null when it is compared with a number
 * @param number what it is compared with otherwise; 0 when it is not
 */
public record Rule(String left, Relation relation, @Nullable String other, double number) {
  private static final Pattern SHAPE =
      Pattern.compile("\\s*([^\\s<>=!]+)\\s*(<=|>=|==|!=|<|>|=)\\s*([^\\s<>=!]+)\\s*");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

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

    private static Relation of(String sign) {
      return Arrays.stream(values())
          .filter(relation -> relation.sign.equals(sign.equals("==") ? "=" : sign))
          .findFirst()
          .orElseThrow();
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

  /**
   * Reads a rule as people write it, {@code fast < slow} or {@code stop <= 5}; what the names mean
   * is not looked at.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Rule parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not of the form fast < slow or fast <= 20, with one of <, <=, >, >=, = and !="
              .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }
    String left = parts.group(1);
    String right = parts.group(3);
    if (NUMBER.matcher(left).matches()) {
      throw new IllegalArgumentException("write the name first and the number after it");
    }
    Relation relation = Relation.of(parts.group(2));
    return NUMBER.matcher(right).matches()
        ? new Rule(left, relation, null, number(right))
        : new Rule(left, relation, right, 0);
  }

  /**
   * Reads a rule on a metric, {@code trades >= 30}.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Rule onMetric(String text) {
    Rule rule = parse(text);
    if (!StudyFigures.KEYS.contains(rule.left)) {
      throw new IllegalArgumentException(unknownMetric(rule.left));
    }
    if (rule.other != null) {
      throw new IllegalArgumentException(
          "'%s' is no number, and a metric is compared with one".formatted(rule.other));
    }
    return rule;
  }

  /** Returns a sentence that says which metrics a sweep has. */
  static String unknownMetric(String name) {
    List<String> keys = StudyFigures.KEYS;
    return "a sweep has no metric '%s'; it has: %s%s"
        .formatted(
            name.length() > 40 ? name.substring(0, 40) + "…" : name,
            String.join(", ", keys),
            Nearest.hint(name, keys));
  }

  private static double number(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(text + " is too large");
    }
    return number == 0 ? 0 : number;
  }

  /** Returns it as people write it; read again it is the same. */
  public String text() {
    return left + " " + relation.sign() + " " + (other == null ? plain(number) : other);
  }

  /** Returns a number for people, without decimals where it has none. */
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
