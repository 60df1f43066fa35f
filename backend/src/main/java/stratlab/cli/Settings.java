package stratlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings spelled {@code name=value}, one by one or several with commas between. */
final class Settings {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Adds values that are one setting each; a comma belongs to the value. */
  Settings addEach(String option, List<String> given) {
    given.forEach(setting -> add(option, setting));
    return this;
  }

  /** Adds values that are settings with commas between them; quotes around a value are dropped. */
  Settings addList(String option, List<String> given) {
    for (String list : given) {
      for (String setting : list.split(",", -1)) {
        if (!setting.isBlank()) {
          add(option, setting);
        }
      }
    }
    return this;
  }

  private void add(String option, String setting) {
    int sign = setting.indexOf('=');
    if (sign < 1) {
      throw new Refusal(
          Exit.USAGE,
          "%s: '%s' is not a setting; write it as name=value".formatted(option, setting));
    }
    String name = setting.substring(0, sign).strip();
    String value = unquoted(setting.substring(sign + 1).strip());
    String before = values.putIfAbsent(name, value);
    if (before != null) {
      throw new Refusal(
          Exit.USAGE,
          "%s: %s is given twice, %s and %s; give it once".formatted(option, name, before, value));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '\'' || value.charAt(0) == '"')
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Refuses names other than these. */
  Settings allow(String option, String... names) {
    List<String> allowed = List.of(names);
    for (String name : values.keySet()) {
      if (!allowed.contains(name)) {
        throw new Refusal(
            Exit.USAGE,
            "%s: there is no setting '%s'; it takes: %s"
                .formatted(option, name, String.join(", ", allowed)));
      }
    }
    return this;
  }

  /** Returns the value of a name, or nothing. */
  List<String> values(String name) {
    String value = values.get(name);
    return value == null ? List.of() : List.of(value);
  }

  Map<String, String> all() {
    return values;
  }
}
