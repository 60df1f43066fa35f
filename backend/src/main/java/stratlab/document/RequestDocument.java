package stratlab.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Nearest;

/**
 * A request as a JSON object says it, such as the body of a submission or a preset. Every fault is
 * collected: fields there are not, values of the wrong kind, and what the use case finds wrong with
 * the rest.
 */
public final class RequestDocument {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "strategy",
          "params",
          "data",
          "from",
          "to",
          "cash",
          "commission",
          "size",
          "settings");

  private final Map<?, ?> body;
  private final List<String> fields;
  private final List<Fault> faults = new ArrayList<>();
  private final BacktestRequest request;

  private RequestDocument(Map<?, ?> body, List<String> texts, List<String> others) {
    this.body = body;
    this.fields = new ArrayList<>(texts);
    fields.addAll(FIELDS);
    fields.addAll(others);
    texts.forEach(this::textOf);
    this.request = read();
  }

  /**
   * Reads an object.
   *
   * @param more names of text fields that it may have besides those of a request
   */
  public static RequestDocument of(Map<?, ?> body, String... more) {
    return new RequestDocument(body, List.of(more), List.of());
  }

  /**
   * Reads the part of an object that is a request.
   *
   * @param others names of the fields that somebody else reads
   */
  public static RequestDocument partOf(Map<?, ?> body, List<String> others) {
    return new RequestDocument(body, List.of(), others);
  }

  /** Returns what it asks for; a field that cannot be read is taken as absent. */
  public BacktestRequest request() {
    return request;
  }

  /** Returns the text of a field. */
  public @Nullable String text(String field) {
    return body.get(field) instanceof String text ? text : null;
  }

  /** Returns whether every field is known and of the right kind. */
  public boolean isReadable() {
    return faults.isEmpty();
  }

  /** Returns the fields that are not known or not of the right kind. */
  public List<Fault> unreadable() {
    return List.copyOf(faults);
  }

  /**
   * Returns everything that is wrong with it. A field that could not be read was checked as if it
   * were absent, so what else is said of it is left out.
   */
  public List<Fault> faults(Backtests backtests) {
    List<Fault> all = new ArrayList<>(faults);
    if (faults.stream().anyMatch(fault -> fault.field().equals("strategy"))) {
      return all;
    }
    try {
      backtests.check(request);
    } catch (InvalidRequest invalid) {
      invalid.faults().stream()
          .filter(more -> faults.stream().noneMatch(known -> known.field().equals(more.field())))
          .forEach(all::add);
    }
    return all;
  }

  private BacktestRequest read() {
    body.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !fields.contains(name))
        .forEach(
            name ->
                fault(
                    name,
                    "there is no such field; there are: "
                        + String.join(", ", fields)
                        + Nearest.hint(name, fields)));
    return new BacktestRequest(
        textOf("name"),
        textOf("strategy"),
        object("params"),
        names("data"),
        textOf("from"),
        textOf("to"),
        number("cash"),
        number("commission"),
        number("size"),
        object("settings"));
  }

  private @Nullable String textOf(String field) {
    return switch (body.get(field)) {
      case null -> null;
      case String text -> text;
      case Object other -> {
        wrong(field, other, "a text");
        yield null;
      }
    };
  }

  private @Nullable Double number(String field) {
    return switch (body.get(field)) {
      case null -> null;
      case Number number -> number.doubleValue();
      case Object other -> {
        wrong(field, other, "a number");
        yield null;
      }
    };
  }

  private @Nullable Map<String, @Nullable Object> object(String field) {
    return switch (body.get(field)) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        yield members;
      }
      case Object other -> {
        wrong(field, other, "an object");
        yield null;
      }
    };
  }

  private @Nullable Map<String, String> names(String field) {
    Map<String, @Nullable Object> members = object(field);
    if (members == null) {
      return null;
    }
    Map<String, String> names = new LinkedHashMap<>();
    members.forEach(
        (role, value) -> {
          if (value instanceof String name) {
            names.put(role, name);
          } else {
            wrong(field + "." + role, value, "the name of a data set");
          }
        });
    return names;
  }

  private void wrong(String field, @Nullable Object value, String wanted) {
    fault(field, "%s is not %s".formatted(JsonTree.shown(value), wanted));
  }

  private void fault(String field, String message) {
    faults.add(new Fault(field, message));
  }
}
