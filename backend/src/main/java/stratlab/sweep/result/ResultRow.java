package stratlab.sweep.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One cell as people see it.
 *
 * @param values of the axes, by name, in their order
 * @param metrics by key; null where undefined
 * @param fault why it has no result; null when it has one
 */
public record ResultRow(
    int cell,
    long place,
    Map<String, Object> values,
    Map<String, @Nullable Double> metrics,
    @Nullable String fault) {
  public ResultRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
