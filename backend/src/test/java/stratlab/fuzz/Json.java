package stratlab.fuzz;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON, right and wrong. */
final class Json {
  private Json() {}

  /** Text that stands in a document as it is. */
  record Raw(String text) {}

  static String of(Object value) {
    return switch (value) {
      case Raw raw -> raw.text();
      case String text -> quoted(text);
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case Collection<?> list ->
          list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
      default -> String.valueOf(value);
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.chars()
        .forEach(
            letter -> {
              if (letter < ' '
                  || letter == '"'
                  || letter == '\\'
                  || Character.isSurrogate((char) letter)) {
                out.append("\\u%04x".formatted(letter));
              } else {
                out.append((char) letter);
              }
            });
    return out.append('"').toString();
  }
}
