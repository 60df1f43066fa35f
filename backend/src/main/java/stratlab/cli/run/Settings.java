package stratlab.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;

/** Settings spelled {@code name=value}, one by one or several with commas between. */
public final class Settings {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /** Adds values that are one setting each; a comma belongs to the value. */
  public Settings addEach(String option, List<String> given) {
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
      faults.add(
          "%s: %s is not a setting; write it as name=value".formatted(option, Quoted.of(setting)));
      return;
    }
    String name = setting.substring(0, sign).strip();
    String value = unquoted(setting.substring(sign + 1).strip());
    String before = values.putIfAbsent(name, value);
    if (before != null) {
      faults.add(
          "%s: %s is given twice, %s and %s; give it once"
              .formatted(
                  option,
                  Quoted.plain(name, Limits.QUOTED),
                  Quoted.plain(before, Limits.QUOTED),
                  Quoted.plain(value, Limits.QUOTED)));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '\'' || value.charAt(0) == '"')
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Notes names other than these as faults. */
  Settings allow(String option, String... names) {
    List<String> allowed = List.of(names);
    for (String name : values.keySet()) {
      if (!allowed.contains(name)) {
        faults.add(
            "%s: there is no setting %s; it takes: %s"
                .formatted(option, Quoted.of(name), String.join(", ", allowed)));
      }
    }
    return this;
  }

  /** Returns the value of a name, or nothing. */
  List<String> values(String name) {
    String value = values.get(name);
    return value == null ? List.of() : List.of(value);
  }

  /** Returns what was not a setting, or not one that is allowed. */
  List<String> faults() {
    return faults;
  }

  /**
   * Returns the values by name.
   *
   * @throws Refusal with everything that was not a setting
   */
  public Map<String, String> all() {
    if (!faults.isEmpty()) {
      throw new Refusal(Exit.USAGE, faults);
    }
    return values;
  }
}
