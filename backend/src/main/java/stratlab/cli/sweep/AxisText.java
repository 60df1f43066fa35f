package stratlab.cli.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;
import stratlab.sweep.spec.AxisRequest;

/** The values of an axis as people write them: {@code 5:50:5}, {@code 0.1:10:log7}, {@code a,b}. */
final class AxisText {
  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";

  private static final Pattern RANGE =
      Pattern.compile(
          "(%1$s)\\s*:\\s*(%1$s)(?:\\s*:\\s*(?:log\\s*(\\d{1,9})|(%1$s)))?".formatted(NUMBER));

  private AxisText() {}

  /** Whether a text stands for several values, where numbers are meant or anything else. */
  static boolean isOfSeveral(String text, boolean numbers) {
    return text.indexOf(',') >= 0 || (numbers && text.indexOf(':') >= 0);
  }

  /**
   * Reads values; whether they are allowed is not looked at.
   *
   * @param name what they are of
   * @param numbers whether they are numbers, of which there are ranges
   * @throws IllegalArgumentException saying how it is written
   */
  static AxisRequest read(String name, String text, boolean numbers) {
    if (!numbers || text.indexOf(':') < 0) {
      List<String> values = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
      return new AxisRequest(name, null, null, null, null, values);
    }
    Matcher parts = RANGE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "%s is not a range like 5:50 or 5:50:5, nor a log scale like 0.1:10:log7"
              .formatted(Quoted.of(text)));
    }
    return new AxisRequest(
        name,
        Double.valueOf(parts.group(1)),
        Double.valueOf(parts.group(2)),
        number(parts.group(4)),
        parts.group(3) == null ? null : Integer.valueOf(parts.group(3)),
        null);
  }

  private static @Nullable Double number(@Nullable String text) {
    return text == null ? null : Double.valueOf(text);
  }
}
