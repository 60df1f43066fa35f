package stratlab.bounds;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures what was given against {@link Limits}, before anything parses, matches or compares it.
 */
public final class Measure {
  private final BiConsumer<String, String> fault;

  /**
   * Measures for somebody.
   *
   * @param fault told each fault: the field and what is wrong with it
   */
  public Measure(BiConsumer<String, String> fault) {
    this.fault = fault;
  }

  /** Measures a name; an absent one is short enough. */
  public Measure name(String field, @Nullable String given) {
    return text(field, given, Limits.NAME);
  }

  /** Measures a text of one line; an absent one is short enough. */
  public Measure text(String field, @Nullable String given) {
    return text(field, given, Limits.TEXT);
  }

  private Measure text(String field, @Nullable String given, int most) {
    if (given != null && given.length() > most) {
      fault.accept(field, "%d characters are more than %d".formatted(given.length(), most));
    }
    return this;
  }

  /** Measures a list; of one that is too long the elements are not looked at. */
  public Measure texts(String field, @Nullable Collection<?> given, int most) {
    if (given == null || !count(field, given.size(), most)) {
      return this;
    }
    int at = 0;
    for (Object each : given) {
      value(field + "[" + at++ + "]", each);
    }
    return this;
  }

  /** Measures an object; of one that has too many members the members are not looked at. */
  public Measure members(String field, @Nullable Map<String, ?> given) {
    if (given != null && count(field, given.size(), Limits.MEMBERS)) {
      given.forEach(
          (name, value) -> {
            String path = field + "." + Quoted.plain(name, Limits.QUOTED);
            name(path, name).value(path, value);
          });
    }
    return this;
  }

  private void value(String field, @Nullable Object value) {
    if (value instanceof String text) {
      text(field, text);
    }
  }

  private boolean count(String field, int given, int most) {
    if (given > most) {
      fault.accept(field, "%d are more than %d".formatted(given, most));
    }
    return given <= most;
  }
}
