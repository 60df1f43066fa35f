package stratlab.fuzz;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of hostile sizes and kinds for the fields of a body. */
final class HostileValues {
  private static final List<String> PATTERNS =
      List.of(
          "9",
          "1x<",
          "a",
          "(a+)+",
          " ",
          "..",
          "\u001b[2J\n",
          "\ud83d\ude00",
          "\ud800",
          "@",
          "fast < slow and ");
  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "1e308",
          "-1e308",
          "1e999",
          "9223372036854775807",
          "0.1e-400",
          "99999999999999999999999999");
  private static final List<String> SHORT =
      List.of("", "\u0000", "'", "%s%n", "../../etc/passwd", "\u202e", "null", "1d", "0x10", "NaN");

  private final List<Integer> sizes;
  private final int elements;

  /**
   * Makes values.
   *
   * @param sizes of texts, in characters
   * @param elements of lists
   */
  HostileValues(List<Integer> sizes, int elements) {
    this.sizes = List.copyOf(sizes);
    this.elements = elements;
  }

  List<String> texts() {
    return Stream.concat(
            SHORT.stream(),
            sizes.stream().flatMap(size -> PATTERNS.stream().map(each -> repeated(each, size))))
        .toList();
  }

  static String repeated(String pattern, int size) {
    return pattern.repeat(size / pattern.length()) + "x < 5";
  }

  List<Object> numbers() {
    return NUMBERS.stream().<Object>map(Json.Raw::new).toList();
  }

  /** Returns what a field of another type may be given. */
  List<Object> others(String type) {
    Object many = Collections.nCopies(elements, type.equals("array") ? "fast < slow" : 5);
    return List.of(
        many,
        Collections.nCopies(elements, Map.of()),
        Collections.nCopies(elements, Collections.emptyList()),
        members(elements),
        new Json.Raw("[".repeat(500) + "]".repeat(500)),
        new Json.Raw("{\"a\":".repeat(500) + "1" + "}".repeat(500)),
        new Json.Raw("null"),
        new Json.Raw("9".repeat(100_000)),
        true,
        "text",
        5);
  }

  /** Returns an object of many members with names that there are not. */
  static Map<String, Object> members(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> "member" + i, i -> (Object) i, (one, _) -> one, LinkedHashMap::new));
  }
}
