package stratlab.analytics.backtrader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures under the names that Backtrader gives them, in order. */
final class NamedFigures {
  private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();

  /** Adds a number; what is not finite has no value, and -0 is 0. */
  NamedFigures number(String name, double value) {
    figures.put(name, Double.isFinite(value) ? (Object) (value + 0.0) : null);
    return this;
  }

  NamedFigures count(String name, long value) {
    figures.put(name, value);
    return this;
  }

  /** Adds figures of figures, a list of records, or null for what has no value. */
  NamedFigures group(String name, @Nullable Object value) {
    figures.put(name, value);
    return this;
  }

  /** Returns the figures; those without a value are there as null. */
  Map<String, @Nullable Object> toMap() {
    return Collections.unmodifiableMap(figures);
  }
}
