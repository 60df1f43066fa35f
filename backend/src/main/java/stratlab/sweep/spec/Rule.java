package stratlab.sweep.spec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.bounds.Limits;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/**
 * A comparison: of two parameters, of a parameter and a number, or of a metric and a number.
 *
 * @param left a parameter or a metric
 * @param other a parameter; null when it is compared with a number
 * @param number what it is compared with otherwise; 0 when it is not
 */
public record Rule(String left, Relation relation, @Nullable String other, double number) {
  private static final String SIGNS = "<>=!";

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

    private static @Nullable Relation of(String sign) {
      return Arrays.stream(values())
          .filter(relation -> relation.sign.equals(sign.equals("==") ? "=" : sign))
          .findFirst()
          .orElse(null);
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
    if (text.length() > Limits.TEXT) {
      throw new IllegalArgumentException(
          "a rule has at most %d characters, not %d".formatted(Limits.TEXT, text.length()));
    }
    int sign = 0;
    while (sign < text.length() && SIGNS.indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    int after = sign;
    while (after < text.length() && SIGNS.indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    String left = text.substring(0, sign).strip();
    String right = text.substring(after).strip();
    Relation relation = Relation.of(text.substring(sign, after));
    if (relation == null || !isWord(left) || !isWord(right)) {
      throw new IllegalArgumentException(
          Quoted.of(text)
              + " is not of the form fast < slow or fast <= 20, with one of <, <=, >, >=, = and !=");
    }
    if (startsANumber(left)) {
      throw new IllegalArgumentException("write the name first and the number after it");
    }
    return startsANumber(right)
        ? new Rule(left, relation, null, number(right))
        : new Rule(left, relation, right, 0);
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && text.chars()
            .noneMatch(letter -> Character.isWhitespace(letter) || SIGNS.indexOf(letter) >= 0);
  }

  /** No name starts like a number. */
  private static boolean startsANumber(String text) {
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }

  /**
   * Reads a rule on a metric, {@code trades >= 30}.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Rule onMetric(String text) {
    Rule rule = parse(text);
    if (!SweepFigures.KEYS.contains(rule.left)) {
      throw new IllegalArgumentException(unknownMetric(rule.left));
    }
    if (rule.other != null) {
      throw new IllegalArgumentException(
          Quoted.of(rule.other) + " is no number, and a metric is compared with one");
    }
    return rule;
  }

  /** Returns a sentence that says which metrics a sweep has. */
  public static String unknownMetric(String name) {
    List<String> keys = SweepFigures.KEYS;
    return "a sweep has no metric %s; it has: %s%s"
        .formatted(Quoted.of(name), String.join(", ", keys), Nearest.hint(name, keys));
  }

  private static double number(String text) {
    double number;
    try {
      number = isPlain(text) ? Double.parseDouble(text) : Double.NaN;
    } catch (NumberFormatException _) {
      number = Double.NaN;
    }
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          Quoted.of(text) + (Double.isNaN(number) ? " is not a number" : " is too large"));
    }
    return number == 0 ? 0 : number;
  }

  /** Java reads more as a number than people mean, such as 1d. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> "-+0123456789.eE".indexOf(letter) >= 0);
  }

  /** Returns it as people write it; read again it is the same. */
  public String text() {
    return left + " " + relation.sign() + " " + (other == null ? plain(number) : other);
  }

  /** Returns a number for people, without decimals where it has none. */
  public static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
