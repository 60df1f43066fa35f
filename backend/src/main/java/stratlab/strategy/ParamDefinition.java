package stratlab.strategy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;

/**
 * A parameter of a strategy as users see it.
 *
 * @param defaultValue a {@code Long}, {@code Double}, {@code Boolean} or {@code String} by its type
 * @param choices what a choice may be; empty for other types
 * @param group the heading it stands under; may be empty
 * @param unit may be empty
 */
public record ParamDefinition(
    String name,
    String label,
    Type type,
    Object defaultValue,
    String description,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double step,
    List<String> choices,
    String group,
    String unit) {
  /** The kinds of parameters. */
  public enum Type {
    INT,
    FLOAT,
    BOOL,
    CHOICE,
    TEXT
  }

  private static final int LONGEST_TEXT = 200;

  public ParamDefinition {
    choices = List.copyOf(choices);
  }

  /**
   * Reads a value as a request or a command line gives it.
   *
   * @param raw a number, a boolean or text
   * @return a {@code Long}, {@code Double}, {@code Boolean} or {@code String}
   * @throws IllegalArgumentException saying what is wrong, without the parameter's name
   */
  public Object read(@Nullable Object raw) {
    return switch (type) {
      case INT -> inRange(whole(raw));
      case FLOAT -> inRange(number(raw));
      case BOOL -> bool(raw);
      case CHOICE -> choice(raw);
      case TEXT -> text(raw);
    };
  }

  private static Long whole(@Nullable Object raw) {
    double value = number(raw);
    if (value != Math.rint(value) || Math.abs(value) > 0x1p53) {
      throw new IllegalArgumentException(shown(raw) + " is not a whole number");
    }
    return (long) value;
  }

  private static Double number(@Nullable Object raw) {
    double value = Double.NaN;
    if (raw instanceof Number given) {
      value = given.doubleValue();
    } else if (raw instanceof String text && isPlainNumber(text.strip())) {
      try {
        value = Double.parseDouble(text.strip());
      } catch (NumberFormatException _) {
        value = Double.NaN;
      }
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(shown(raw) + " is not a number");
    }
    return value == 0 ? 0.0 : value;
  }

  /** Java reads more as a number than people mean: 0x1p3, 1d, Infinity. */
  private static boolean isPlainNumber(String text) {
    return text.length() <= Limits.JSON_NUMBER
        && text.chars().allMatch(letter -> "-+0123456789.eE".indexOf(letter) >= 0);
  }

  private <N extends Number> N inRange(N value) {
    double number = value.doubleValue();
    if ((min != null && number < min) || (max != null && number > max)) {
      throw new IllegalArgumentException(plain(number) + " is not in " + range());
    }
    return value;
  }

  /** Returns the allowed numbers for people, like {@code 2..400}, {@code 0 or more}. */
  public String range() {
    if (min != null && max != null) {
      return plain(min) + ".." + plain(max);
    }
    return min != null
        ? plain(min) + " or more"
        : max != null ? plain(max) + " or less" : "any number";
  }

  private static Boolean bool(@Nullable Object raw) {
    if (raw instanceof Boolean given) {
      return given;
    }
    return switch (raw instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : "") {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new IllegalArgumentException(shown(raw) + " is not true or false");
    };
  }

  private String choice(@Nullable Object raw) {
    if (raw instanceof String text && choices.contains(text.strip())) {
      return text.strip();
    }
    throw new IllegalArgumentException(shown(raw) + " is not one of " + Quoted.list(choices));
  }

  private static String text(@Nullable Object raw) {
    if (raw instanceof String text && text.length() <= LONGEST_TEXT) {
      return text;
    }
    throw new IllegalArgumentException(
        shown(raw) + " is not a text of at most " + LONGEST_TEXT + " characters");
  }

  private static String shown(@Nullable Object raw) {
    if (raw == null || raw.equals("")) {
      return "an empty value";
    }
    return switch (raw) {
      case Map<?, ?> _ -> "an object";
      case List<?> _ -> "a list";
      default -> Quoted.of(String.valueOf(raw));
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
