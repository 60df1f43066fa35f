package stratlab.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON can say them: what is undefined or infinite is null. */
public final class JsonNumbers {
  private JsonNumbers() {}

  public static @Nullable Double of(double value) {
    return Double.isFinite(value) ? value : null;
  }

  public static @Nullable Double of(@Nullable Double value) {
    return value == null ? null : of(value.doubleValue());
  }

  public static List<@Nullable Double> column(double[] values) {
    List<@Nullable Double> column = new ArrayList<>(values.length);
    for (double value : values) {
      column.add(of(value));
    }
    return column;
  }

  public static Map<String, @Nullable Double> figures(Map<String, @Nullable Double> figures) {
    Map<String, @Nullable Double> finite = new LinkedHashMap<>();
    figures.forEach((key, value) -> finite.put(key, of(value)));
    return finite;
  }
}
