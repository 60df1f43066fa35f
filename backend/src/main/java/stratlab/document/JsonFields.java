package stratlab.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Fault;
import stratlab.bounds.Nearest;

/**
 * The fields of one object of a document, by their kinds. A field of another kind is noted as a
 * fault and taken as absent.
 */
public final class JsonFields {
  private final String path;
  private final Map<?, ?> members;
  private final List<Fault> faults;

  /**
   * Reads an object.
   *
   * @param path what stands before the name of a field in a fault
   * @param faults where faults are noted
   */
  public JsonFields(String path, Map<?, ?> members, List<Fault> faults) {
    this.path = path;
    this.members = members;
    this.faults = faults;
  }

  public @Nullable String text(String field) {
    return switch (members.get(field)) {
      case null -> null;
      case String text -> text;
      case Object other -> {
        wrong(field, other, "a text");
        yield null;
      }
    };
  }

  public @Nullable Double number(String field) {
    return switch (members.get(field)) {
      case null -> null;
      case Number number -> number.doubleValue();
      case Object other -> {
        wrong(field, other, "a number");
        yield null;
      }
    };
  }

  /** Returns a whole number; one that was written with a point may be one too. */
  public @Nullable Long whole(String field) {
    return switch (members.get(field)) {
      case null -> null;
      case Long number -> number;
      case Double number when number == Math.rint(number) && Math.abs(number) <= 0x1p53 ->
          number.longValue();
      case Object other -> {
        wrong(field, other, "a whole number");
        yield null;
      }
    };
  }

  public @Nullable Integer count(String field) {
    Long number = whole(field);
    if (number == null) {
      return null;
    }
    if (number.longValue() != number.intValue()) {
      wrong(field, number, "a whole number of at most " + Integer.MAX_VALUE);
      return null;
    }
    return number.intValue();
  }

  public @Nullable List<?> list(String field) {
    return switch (members.get(field)) {
      case null -> null;
      case List<?> list -> list;
      case Object other -> {
        wrong(field, other, "a list");
        yield null;
      }
    };
  }

  /** Returns a list of texts; in the place of anything else an empty one, and it is noted. */
  public @Nullable List<String> texts(String field) {
    List<?> list = list(field);
    if (list == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof String)) {
        wrong("%s[%d]".formatted(field, texts.size()), each, "a text");
      }
      texts.add(each instanceof String text ? text : "");
    }
    return texts;
  }

  /** Returns a list of numbers, truth values and texts; null when there is anything else in it. */
  public @Nullable List<? extends @Nullable Object> values(String field) {
    List<?> list = list(field);
    if (list == null) {
      return null;
    }
    for (Object each : list) {
      if (!(each instanceof String || each instanceof Number || each instanceof Boolean)) {
        wrong(field, each, "a number, true, false or a text");
        return null;
      }
    }
    return list;
  }

  /** Returns an object that has no other fields than those named. */
  public @Nullable JsonFields object(String field, String... known) {
    Object member = members.get(field);
    return member == null ? null : inner(field, member, known);
  }

  /** Returns an element of a list as an object; an empty one when it is none, and it is noted. */
  public JsonFields element(String field, int index, String... known) {
    Object element = members.get(field) instanceof List<?> list ? list.get(index) : null;
    String name = "%s[%d]".formatted(field, index);
    JsonFields inner = inner(name, element, known);
    return inner == null ? new JsonFields(path + name + ".", Map.of(), faults) : inner;
  }

  private @Nullable JsonFields inner(String name, @Nullable Object value, String... known) {
    if (!(value instanceof Map<?, ?> map)) {
      wrong(name, value, "an object");
      return null;
    }
    JsonFields inner = new JsonFields(path + name + ".", map, faults);
    List<String> names = List.of(known);
    map.keySet().stream()
        .map(String::valueOf)
        .filter(each -> !names.contains(each))
        .forEach(
            each ->
                inner.fault(
                    each,
                    "there is no such field; there are: "
                        + String.join(", ", names)
                        + Nearest.hint(each, names)));
    return inner;
  }

  private void wrong(String field, @Nullable Object value, String wanted) {
    fault(field, "%s is not %s".formatted(JsonTree.shown(value), wanted));
  }

  private void fault(String field, String message) {
    faults.add(new Fault(path + field, message));
  }
}
