package stratlab.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import stratlab.fuzz.Document.Field;
import stratlab.fuzz.Document.Operation;
import stratlab.fuzz.Document.Parameter;

/** The hostile requests to every operation of a document. */
public final class HostileRequests {
  private static final int DEPTH = 3;

  /** What makes a body right but for the field that is tried, by the name of its schema. */
  private static final Map<String, Map<String, Object>> RIGHT =
      Map.of(
          "BacktestRequest",
          Map.of("strategy", "SmaCross"),
          "SweepRequest",
          Map.of(
              "strategy",
              "SmaCross",
              "axes",
              List.of(
                  Map.of("name", "fast", "values", List.of(5, 10)),
                  Map.of("name", "slow", "values", List.of(30, 60)))));

  private final Document document;
  private final Ids ids;
  private final HostileValues values;
  private final List<HostileRequest> all = new ArrayList<>();

  /**
   * What variables of paths are given, so that operations are reached.
   *
   * @param name of a data set
   */
  public record Ids(String job, String sweep, String report, String name) {}

  /**
   * A request.
   *
   * @param label says what is tried
   * @param body empty for none
   */
  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  public record HostileRequest(
      String label, String method, String path, Map<String, String> headers, byte[] body) {}

  private HostileRequests(Document document, Ids ids, HostileValues values) {
    this.document = document;
    this.ids = ids;
    this.values = values;
  }

  /**
   * Makes the requests.
   *
   * @param sizes of texts
   * @param elements of lists
   */
  public static List<HostileRequest> of(
      Document document, Ids ids, List<Integer> sizes, int elements) {
    HostileRequests requests =
        new HostileRequests(document, ids, new HostileValues(sizes, elements));
    document.operations().forEach(requests::add);
    return requests.all;
  }

  private void add(Operation operation) {
    String path = path(operation.path());
    add(operation, path + "?unknown=1", "an unknown query parameter", Map.of());
    add(operation, path + "?" + "q".repeat(2_000) + "=1", "a long query parameter", Map.of());
    add(operation, path + "?" + "a=1&".repeat(800), "many query parameters", Map.of());
    add(operation, path + "?x=" + "9".repeat(9_000), "a long address", Map.of());
    for (Parameter parameter : operation.parameters()) {
      for (String text :
          List.of(
              "9".repeat(3_000),
              "a".repeat(3_000),
              "%FF%FE",
              "%00",
              "1x%3C".repeat(600),
              "-1",
              "1e999",
              "%ED%A0%80",
              "..%2F..%2Fetc%2Fpasswd")) {
        vary(operation, path, parameter, text);
      }
    }
    if (!operation.body().isEmpty()) {
      bodies(operation, path);
    }
  }

  private void vary(Operation operation, String path, Parameter parameter, String encoded) {
    String label = parameter.in() + " " + parameter.name() + "=" + shortened(encoded);
    switch (parameter.in()) {
      case "path" ->
          add(
              operation,
              path(operation.path().replace("{" + parameter.name() + "}", encoded)),
              label,
              Map.of());
      case "query" ->
          add(
              operation,
              path
                  + "?"
                  + URLEncoder.encode(parameter.name(), StandardCharsets.UTF_8)
                  + "="
                  + encoded,
              label,
              Map.of());
      default -> add(operation, path, label, Map.of(parameter.name(), encoded));
    }
  }

  private String path(String path) {
    String id =
        path.startsWith("/api/reports")
            ? ids.report()
            : path.startsWith("/api/sweeps") ? ids.sweep() : ids.job();
    return path.replace("{id}", id).replace("{cell}", "0").replaceAll("\\{[a-z]+}", ids.name());
  }

  private void add(Operation operation, String path, String label, Map<String, String> headers) {
    // A header that is taken must not start real work: the body is wrong.
    byte[] body = operation.method().equals("post") ? bytes("[]") : new byte[0];
    all.add(new HostileRequest(label(operation, label), operation.method(), path, headers, body));
  }

  private void bodies(Operation operation, String path) {
    Map<String, Object> right = RIGHT.getOrDefault(operation.body(), Map.of());
    fields(operation, path, right, operation.body(), List.of());
    Map<String, byte[]> wrong = new LinkedHashMap<>();
    wrong.put("deep lists", bytes("[".repeat(100_000)));
    wrong.put("deep objects", bytes("{\"a\":".repeat(100_000)));
    wrong.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
    wrong.put("UTF-16", "{\"strategy\":\"SmaCross\"}".getBytes(StandardCharsets.UTF_16));
    wrong.put("UTF-32", "{\"strategy\":\"SmaCross\"}".getBytes(StandardCharsets.UTF_32));
    wrong.put("zeros", new byte[500_000]);
    wrong.put("blanks", bytes(" ".repeat(900_000)));
    wrong.put("nothing", new byte[0]);
    wrong.put("null", bytes("null"));
    wrong.put("too long", bytes("\"" + "x".repeat(2_000_000) + "\""));
    wrong.put("an endless name", bytes("{\"" + "n".repeat(900_000) + "\":1}"));
    wrong.put("many names", bytes(Json.of(HostileValues.members(50_000))));
    wrong.put("one name again and again", bytes("{" + "\"a\":1,".repeat(100_000) + "\"a\":1}"));
    wrong.put("an endless number", bytes("{\"cash\":" + "9".repeat(900_000) + "}"));
    wrong.forEach((label, body) -> send(operation, path, label, Map.of(), body));
    send(operation, path, "gzip that is none", Map.of("Content-Encoding", "gzip"), bytes("{}"));
    send(operation, path, "an unknown encoding", Map.of("Content-Encoding", "br"), bytes("{}"));
    send(operation, path, "a bomb", Map.of("Content-Encoding", "gzip"), packed(200_000_000));
    send(operation, path, "another type", Map.of("Content-Type", "text/xml"), bytes("<a/>"));
    send(
        operation,
        path,
        "another charset",
        Map.of("Content-Type", "application/json; charset=utf-16"),
        bytes("{}"));
  }

  private void fields(
      Operation operation, String path, Map<String, Object> right, String schema, List<String> at) {
    if (at.size() == DEPTH) {
      return;
    }
    for (Field field : document.fields(schema)) {
      List<String> here = new ArrayList<>(at);
      here.add(field.name());
      for (Object value : values(field)) {
        String label = String.join(".", here) + "=" + shortened(Json.of(value));
        send(operation, path, label, Map.of(), bytes(Json.of(with(right, here, value))));
      }
      if (!field.of().isEmpty()) {
        here.set(
            here.size() - 1, field.type().equals("array") ? field.name() + "[]" : field.name());
        fields(operation, path, right, field.of(), here);
      }
    }
  }

  private List<Object> values(Field field) {
    List<Object> all = new ArrayList<>(values.others(field.type()));
    switch (field.type()) {
      case "string", "any" -> all.addAll(values.texts());
      case "number", "integer" -> all.addAll(values.numbers());
      case "array" -> values.texts().forEach(text -> all.add(List.of(text)));
      case "object" -> values.texts().forEach(text -> all.add(Map.of(text, text)));
      default -> {}
    }
    return all;
  }

  /** Returns a body with another value at a place; [] is the first element of a list. */
  private static Object with(Object right, List<String> at, Object value) {
    if (at.isEmpty()) {
      return value;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    if (right instanceof Map<?, ?> known) {
      known.forEach((name, each) -> map.put(String.valueOf(name), each));
    }
    String name = at.getFirst().replace("[]", "");
    List<String> rest = at.subList(1, at.size());
    if (at.getFirst().endsWith("[]")) {
      List<Object> list =
          new ArrayList<>(map.get(name) instanceof List<?> known ? known : List.of());
      Object first = with(list.isEmpty() ? Map.of() : list.getFirst(), rest, value);
      if (list.isEmpty()) {
        list.add(first);
      } else {
        list.set(0, first);
      }
      map.put(name, list);
    } else {
      map.put(name, with(map.getOrDefault(name, Map.of()), rest, value));
    }
    return map;
  }

  private void send(
      Operation operation, String path, String label, Map<String, String> headers, byte[] body) {
    all.add(new HostileRequest(label(operation, label), operation.method(), path, headers, body));
  }

  private static String label(Operation operation, String label) {
    return "%s %s: %s".formatted(operation.method(), operation.path(), label);
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "… (" + text.length() + ")" : text;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(int zeros) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[zeros]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
