package stratlab.api;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares documents; a whole number is the same with and without a point. */
final class Same {
  private final List<String> differences = new ArrayList<>();

  private Same() {}

  /** Returns the paths at which two documents differ, with both values. */
  static List<String> differences(JsonNode one, JsonNode two) {
    Same same = new Same();
    same.compare("", one, two);
    return same.differences;
  }

  private void compare(String path, JsonNode one, JsonNode two) {
    if (one.isObject() && two.isObject()) {
      compareMembers(path, one, two);
    } else if (one.isArray() && two.isArray() && one.size() == two.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(path + "[" + i + "]", one.get(i), two.get(i));
      }
    } else if (one.isNumber() && two.isNumber()) {
      note(path, one, two, one.getDoubleValue() == two.getDoubleValue());
    } else {
      note(path, one, two, one.equals(two));
    }
  }

  private void compareMembers(String path, JsonNode one, JsonNode two) {
    Set<String> names = new LinkedHashSet<>();
    one.entries().forEach(entry -> names.add(entry.getKey()));
    two.entries().forEach(entry -> names.add(entry.getKey()));
    for (String name : names) {
      JsonNode left = one.get(name);
      JsonNode right = two.get(name);
      if (left == null || right == null) {
        differences.add(path + "." + name + " is in one of the two only");
      } else {
        compare(path + "." + name, left, right);
      }
    }
  }

  private void note(String path, JsonNode one, JsonNode two, boolean same) {
    if (!same) {
      differences.add(path + ": " + shown(one) + " and " + shown(two));
    }
  }

  private static String shown(JsonNode node) {
    Object value = node.getValue();
    return value instanceof Map || value instanceof List ? "…" : String.valueOf(value);
  }
}
