package stratlab.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;

/**
 * A checked request as text. Every default is written out, so that a job asks for the same after an
 * upgrade; the same request gives the same text.
 */
public final class RequestJson {
  private RequestJson() {}

  public static String of(BacktestSpec spec) {
    return new String(ReportJson.bytes(spec), StandardCharsets.UTF_8);
  }

  /** Returns a request that asks for just this. */
  public static BacktestRequest request(BacktestSpec spec) {
    return new BacktestRequest(
        spec.name(),
        spec.strategy(),
        spec.params(),
        spec.data(),
        spec.from(),
        spec.to(),
        spec.cash(),
        spec.commission(),
        spec.size(),
        spec.settings());
  }

  public static BacktestRequest read(String text) {
    Map<String, @Nullable Object> fields = JsonTree.object(text);
    Map<String, String> data = new LinkedHashMap<>();
    map(fields, "data").forEach((role, name) -> data.put(role, String.valueOf(name)));
    return new BacktestRequest(
        text(fields, "name"),
        text(fields, "strategy"),
        map(fields, "params"),
        data,
        text(fields, "from"),
        text(fields, "to"),
        number(fields, "cash"),
        number(fields, "commission"),
        number(fields, "size"),
        map(fields, "settings"));
  }

  private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : null;
  }

  private static @Nullable Double number(Map<String, @Nullable Object> fields, String name) {
    return fields.get(name) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
  }

  private static Map<String, @Nullable Object> map(
      Map<String, @Nullable Object> fields, String name) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (fields.get(name) instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return map;
  }
}
