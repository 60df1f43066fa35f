package stratlab.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The document of the API, as it is committed. */
final class Document {
  private final Map<?, ?> root;

  private Document(Map<?, ?> root) {
    this.root = root;
  }

  static Document read() throws IOException {
    var options = new LoaderOptions();
    var written = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(written),
            written,
            options,
            new WithoutDates());
    return new Document(yaml.load(Files.readString(Path.of("..", "frontend/openapi.yml"))));
  }

  /** A date without quotes is a text, as it is in JSON. */
  private static final class WithoutDates extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }

  /** A method of a path. */
  record Operation(String method, String path, Map<?, ?> node) {
    String id() {
      return String.valueOf(node.get("operationId"));
    }

    Map<String, Map<?, ?>> responses() {
      return objects(node.get("responses"));
    }

    List<Map<?, ?>> parameters(String in) {
      return node.get("parameters") instanceof List<?> list
          ? list.stream()
              .<Map<?, ?>>map(each -> (Map<?, ?>) each)
              .filter(each -> each.get("in").equals(in))
              .toList()
          : List.of();
    }

    /** Returns the types and schemas of the answer to a request without faults. */
    Map<String, Map<?, ?>> answer() {
      return responses().entrySet().stream()
          .filter(each -> each.getKey().startsWith("2"))
          .findFirst()
          .map(each -> objects(each.getValue().get("content")))
          .orElseThrow();
    }

    /** Returns the named examples of the request. */
    Map<String, Map<?, ?>> examples() {
      return Optional.ofNullable((Map<?, ?>) node.get("requestBody"))
          .map(body -> objects(body.get("content")).get("application/json"))
          .map(content -> objects(content.get("examples")))
          .orElse(Map.of());
    }

    @Override
    public String toString() {
      return id();
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    objects(root.get("paths"))
        .forEach(
            (path, methods) ->
                objects(methods)
                    .forEach((method, node) -> operations.add(new Operation(method, path, node))));
    return operations;
  }

  Map<String, Map<?, ?>> schemas() {
    return objects(((Map<?, ?>) root.get("components")).get("schemas"));
  }

  private static Map<String, Map<?, ?>> objects(Object node) {
    Map<String, Map<?, ?>> objects = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((name, each) -> objects.put(String.valueOf(name), (Map<?, ?>) each));
    }
    return objects;
  }
}
