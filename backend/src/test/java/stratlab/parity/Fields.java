package stratlab.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An object of a case file, read key by key, so that {@link #end} can tell the keys that nobody
 * read: what is not understood is a fault and not passed over.
 */
final class Fields {
  private final String where;
  private final Map<String, @Nullable Object> left;

  private Fields(String where, Map<String, @Nullable Object> left) {
    this.where = where;
    this.left = left;
  }

  /**
   * Takes an object of a document.
   *
   * @param where names it in faults; empty for the document itself
   */
  static Fields of(String where, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new CaseFault((where.isEmpty() ? "the file" : where) + " is not an object");
    }
    Map<String, @Nullable Object> left = new LinkedHashMap<>();
    map.forEach((key, each) -> left.put(String.valueOf(key), each));
    return new Fields(where, left);
  }

  String where() {
    return where;
  }

  private String at(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  CaseFault fault(String key, String what) {
    return new CaseFault(at(key) + " " + what);
  }

  boolean has(String key) {
    return left.get(key) != null;
  }

  /** Passes over a key that changes nothing. */
  Fields skip(String... keys) {
    for (String key : keys) {
      left.remove(key);
    }
    return this;
  }

  /** Returns a value as it stands; null when it is absent or null. */
  @Nullable Object raw(String key) {
    return left.remove(key);
  }

  private Object required(String key) {
    Object value = left.remove(key);
    if (value == null) {
      throw fault(key, "is missing");
    }
    return value;
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> fault(key, "is missing"));
  }

  Optional<String> optionalText(String key) {
    return switch (left.remove(key)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      case Object other -> throw fault(key, "is " + other + " where a text is expected");
    };
  }

  double number(String key) {
    return number(key, required(key));
  }

  double number(String key, double otherwise) {
    return optionalNumber(key).orElse(otherwise);
  }

  OptionalDouble optionalNumber(String key) {
    Object value = left.remove(key);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(number(key, value));
  }

  private double number(String key, Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw fault(key, "is " + value + " where a number is expected");
  }

  int whole(String key) {
    return optionalWhole(key).orElseThrow(() -> fault(key, "is missing"));
  }

  OptionalInt optionalWhole(String key) {
    OptionalDouble value = optionalNumber(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.getAsDouble() != Math.rint(value.getAsDouble())
        || Math.abs(value.getAsDouble()) > Integer.MAX_VALUE) {
      throw fault(key, "is " + value.getAsDouble() + " where a whole number is expected");
    }
    return OptionalInt.of((int) value.getAsDouble());
  }

  boolean flag(String key, boolean otherwise) {
    return switch (left.remove(key)) {
      case null -> otherwise;
      case Boolean flag -> flag;
      case Object other -> throw fault(key, "is " + other + " where true or false is expected");
    };
  }

  Fields object(String key) {
    return of(at(key), required(key));
  }

  /** Returns an object; an empty one when it is absent. */
  Fields optionalObject(String key) {
    Object value = left.remove(key);
    return of(at(key), value == null ? Map.of() : value);
  }

  /** Returns a list of objects; empty when it is absent. */
  List<Fields> list(String key) {
    Object value = left.remove(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw fault(key, "is not a list");
    }
    List<Fields> all = new ArrayList<>();
    for (Object each : list) {
      all.add(of(at(key) + "[" + all.size() + "]", each));
    }
    return all;
  }

  /** Returns all that is left, as it stands. */
  Map<String, @Nullable Object> rest() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(left);
    left.clear();
    return all;
  }

  /** Ends the object: what was not read is not known. */
  void end() {
    if (!left.isEmpty()) {
      throw new CaseFault(
          "unknown "
              + (left.size() == 1 ? "key " : "keys ")
              + String.join(", ", left.keySet().stream().map(this::at).toList()));
    }
  }
}
