package stratlab.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.job.JsonTree;

/**
 * Reads the body of a submission. Every fault is collected: fields there are not, values of the
 * wrong kind, and what the use case finds wrong with the rest.
 */
final class RequestReader {
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
  private final List<Fault> faults = new ArrayList<>();

  private RequestReader(Map<?, ?> body) {
    this.body = body;
  }

  /**
   * Reads a request.
   *
   * @throws ProblemException when the body is no JSON object, with line and column, or has faults
   */
  static stratlab.backtest.BacktestRequest read(byte[] document, Backtests backtests) {
    if (!(tree(document) instanceof Map<?, ?> body)) {
      throw new ProblemException(Problems.malformed("the body must be a JSON object"));
    }
    RequestReader reader = new RequestReader(body);
    stratlab.backtest.BacktestRequest request = reader.request();
    if (!reader.faults.isEmpty()) {
      reader.addFaultsOf(request, backtests);
      throw new ProblemException(Problems.invalid(reader.faults));
    }
    return request;
  }

  private static @Nullable Object tree(byte[] document) {
    try {
      return JsonTree.read(document);
    } catch (JsonProcessingException broken) {
      throw new ProblemException(
          Problems.malformed(
              "the body is not JSON: "
                  + broken.getOriginalMessage()
                  + place(broken.getLocation())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A document that breaks a limit has no place of its fault. */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }

  private stratlab.backtest.BacktestRequest request() {
    body.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !FIELDS.contains(name))
        .forEach(
            name -> fault(name, "there is no such field; there are: " + String.join(", ", FIELDS)));
    return new stratlab.backtest.BacktestRequest(
        text("name"),
        text("strategy"),
        object("params"),
        names("data"),
        text("from"),
        text("to"),
        number("cash"),
        number("commission"),
        number("size"),
        object("settings"));
  }

  private @Nullable String text(String field) {
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
    String shown = String.valueOf(value);
    fault(
        field,
        "%s is not %s"
            .formatted(shown.length() > 60 ? shown.substring(0, 60) + "…" : shown, wanted));
  }

  private void fault(String field, String message) {
    faults.add(new Fault(field, message));
  }

  /**
   * A field that could not be read was checked as if it were absent, so what is said of it is left
   * out.
   */
  private void addFaultsOf(stratlab.backtest.BacktestRequest request, Backtests backtests) {
    if (faults.stream().anyMatch(fault -> fault.field().equals("strategy"))) {
      return;
    }
    try {
      backtests.check(request);
    } catch (InvalidRequest invalid) {
      invalid.faults().stream()
          .map(Fault::of)
          .filter(more -> faults.stream().noneMatch(known -> known.field().equals(more.field())))
          .forEach(faults::add);
    }
  }
}
