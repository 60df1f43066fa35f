package stratlab.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds JSON against a schema of the document as strictly as a generated client does, and more: a
 * field that the schema does not name is a difference too.
 */
final class SchemaCheck {
  private final Map<String, Map<?, ?>> schemas;
  private final List<String> differences = new ArrayList<>();

  private SchemaCheck(Document document) {
    schemas = document.schemas();
  }

  /** Returns where a value differs from a schema, and how. */
  static List<String> differences(Document document, Map<?, ?> schema, Object value) {
    SchemaCheck check = new SchemaCheck(document);
    check.check("", schema, value);
    return check.differences;
  }

  private void check(String path, Map<?, ?> schema, Object value) {
    if (schema.get("$ref") instanceof String name) {
      check(path, schemas.get(name.substring(name.lastIndexOf('/') + 1)), value);
      return;
    }
    if (value == null) {
      note(path, "null", Boolean.TRUE.equals(schema.get("nullable")) || schema.get("type") == null);
      return;
    }
    if (schema.get("allOf") instanceof List<?> all) {
      all.forEach(each -> check(path, (Map<?, ?>) each, value));
    }
    if (schema.get("enum") instanceof List<?> allowed) {
      note(path, value + " is not one of " + allowed, allowed.contains(value));
    }
    switch (String.valueOf(schema.get("type"))) {
      case "object" -> checkObject(path, schema, value);
      case "array" -> checkArray(path, schema, value);
      case "integer" -> checkInteger(path, schema, value);
      case "string" -> note(path, value + " is no string", value instanceof String);
      case "number" -> note(path, value + " is no number", value instanceof Number);
      case "boolean" -> note(path, value + " is no boolean", value instanceof Boolean);
      default -> note(path, "unknown type", schema.get("type") == null);
    }
  }

  private void checkInteger(String path, Map<?, ?> schema, Object value) {
    boolean wide = "int64".equals(schema.get("format"));
    note(
        path,
        value + " is no " + schema.get("format"),
        value instanceof Integer || (wide && value instanceof Long));
  }

  private void checkArray(String path, Map<?, ?> schema, Object value) {
    note(path, "is no array", value instanceof List<?>);
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(path + "[" + i + "]", (Map<?, ?>) schema.get("items"), list.get(i));
      }
    }
  }

  private void checkObject(String path, Map<?, ?> schema, Object value) {
    note(path, "is no object", value instanceof Map<?, ?>);
    if (!(value instanceof Map<?, ?> object)) {
      return;
    }
    Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> all ? all : Map.of();
    if (schema.get("required") instanceof List<?> required) {
      required.forEach(name -> note(path + "." + name, "is missing", object.containsKey(name)));
    }
    object.forEach(
        (name, member) -> {
          if (known.get(name) instanceof Map<?, ?> declared) {
            check(path + "." + name, declared, member);
          } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
            check(path + "." + name, others, member);
          } else {
            note(
                path + "." + name,
                "is not documented",
                Boolean.TRUE.equals(schema.get("additionalProperties")));
          }
        });
  }

  private void note(String path, String difference, boolean holds) {
    if (!holds) {
      differences.add((path.isEmpty() ? "." : path) + " " + difference);
    }
  }
}
