package stratlab.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API's document, as far as operations, parameters and schemas go. Reads the part of YAML in
 * which it is generated: blocks of keys and of dashes. What follows a description on further lines
 * is taken for something below it and does no harm.
 */
public final class Document {
  private static final Pattern LINE =
      Pattern.compile("( *)((?:- )*)(\"[^\"]*\"|[^:\\s]+):(?: (.*))?");

  private final Node root = new Node(-1);

  /** A key with what is below it. */
  private static final class Node {
    final int indent;
    final Map<String, Node> members = new LinkedHashMap<>();
    final List<Node> elements = new ArrayList<>();
    String value = "";

    Node(int indent) {
      this.indent = indent;
    }

    Node at(String... path) {
      Node at = this;
      for (String name : path) {
        at = at.members.getOrDefault(name, new Node(0));
      }
      return at;
    }
  }

  /**
   * A parameter of an operation.
   *
   * @param in path, query or header
   */
  public record Parameter(String name, String in) {}

  /**
   * An operation.
   *
   * @param path with its variables in braces
   * @param body the name of the schema of its body; empty when it takes none
   */
  public record Operation(String method, String path, List<Parameter> parameters, String body) {}

  /**
   * A field of a schema.
   *
   * @param type string, number, integer, boolean, array, object, or any
   * @param of the schema of the field itself, of the elements or of the members; empty for a plain
   *     one
   */
  public record Field(String name, String type, String of) {}

  /** Reads a document. */
  public Document(String yaml) {
    List<Node> open = new ArrayList<>(List.of(root));
    for (String line : yaml.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        continue;
      }
      int indent = parts.group(1).length();
      int dashes = parts.group(2).length();
      Node parent = parent(open, indent, dashes > 0);
      if (dashes > 0) {
        Node element = new Node(indent);
        parent.elements.add(element);
        open.add(element);
        parent = element;
      }
      Node node = new Node(indent + dashes);
      node.value = unquoted(parts.group(4) == null ? "" : parts.group(4));
      parent.members.put(unquoted(parts.group(3)), node);
      open.add(node);
    }
  }

  /** A list may stand as far left as the key that it belongs to. */
  private static Node parent(List<Node> open, int indent, boolean dash) {
    while (open.getLast().indent > indent
        || (open.getLast().indent == indent && !(dash && isKey(open)))) {
      open.removeLast();
    }
    return open.getLast();
  }

  private static boolean isKey(List<Node> open) {
    Node last = open.getLast();
    return open.size() > 1 && open.get(open.size() - 2).members.containsValue(last);
  }

  private static String unquoted(String text) {
    return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** Returns all operations. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.at("paths")
        .members
        .forEach(
            (path, methods) ->
                methods.members.forEach(
                    (method, operation) -> operations.add(operation(method, path, operation))));
    return operations;
  }

  private static Operation operation(String method, String path, Node operation) {
    List<Parameter> parameters =
        operation.at("parameters").elements.stream()
            .map(each -> new Parameter(each.at("name").value, each.at("in").value))
            .toList();
    Node schema = operation.at("requestBody", "content", "application/json", "schema");
    return new Operation(method, path, parameters, name(schema));
  }

  /** Returns the fields of a schema. */
  public List<Field> fields(String schema) {
    List<Field> fields = new ArrayList<>();
    root.at("components", "schemas", schema, "properties")
        .members
        .forEach((name, node) -> fields.add(field(name, node)));
    return fields;
  }

  private static Field field(String name, Node node) {
    String type = node.at("type").value;
    String of =
        switch (type) {
          case "array" -> name(node.at("items"));
          case "object" -> name(node.at("additionalProperties"));
          default -> name(node);
        };
    boolean whole = type.isEmpty() && !of.isEmpty();
    return new Field(name, whole ? "object" : type.isEmpty() ? "any" : type, of);
  }

  private static String name(Node schema) {
    String reference = schema.at("$ref").value;
    for (Node each : schema.at("allOf").elements) {
      reference = reference.isEmpty() ? each.at("$ref").value : reference;
    }
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
