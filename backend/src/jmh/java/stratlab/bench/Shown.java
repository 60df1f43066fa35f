package stratlab.bench;

import java.util.Locale;

/** How figures look, whatever the machine's language. */
final class Shown {
  private Shown() {}

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency for one method
  static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
