package stratlab.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonTree;

/**
 * With what parameters recorded cases were really run, where their files hold a strategy's
 * defaults: worked out from the recorded orders, and kept in one file by the name of the case.
 */
record ListedParameters(Map<String, Map<String, @Nullable Object>> cases) {
  private static final String FILE = "/parity/parameters.json";

  static final ListedParameters NONE = new ListedParameters(Map.of());

  /** Reads the list that comes with the program. */
  static ListedParameters load() {
    try (InputStream text = ListedParameters.class.getResourceAsStream(FILE)) {
      if (text == null) {
        throw new IllegalStateException("the class path lacks " + FILE);
      }
      Map<String, Map<String, @Nullable Object>> cases = new LinkedHashMap<>();
      Fields document = Fields.of("", JsonTree.read(text.readAllBytes())).skip("about");
      Fields byName = document.object("cases");
      document.end();
      byName.rest().forEach((name, params) -> cases.put(name, Fields.of(name, params).rest()));
      return new ListedParameters(cases);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Returns the parameters of a case: those of its file with what is listed put in. */
  Optional<Map<String, @Nullable Object>> of(RecordedCase recorded) {
    Map<String, @Nullable Object> known = cases.get(recorded.name());
    if (known == null) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> params = new LinkedHashMap<>(recorded.params());
    params.putAll(known);
    return Optional.of(params);
  }
}
