package stratlab.bench;

import java.util.Arrays;
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

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
