package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.RunSettings;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.StrategyDefinition;
import stratlab.sweep.spec.AxisRequest;

/** Sorts what was said of parameters and of other things into what is fixed and what varies. */
final class ParsedAxes {
  private static final String PARAMS = "params.";
  private static final String SETTINGS = "settings.";
  private static final Set<String> MONEY = Set.of("cash", "commission", "size");

  private final @Nullable StrategyDefinition strategy;
  private final Map<String, String> fixed = new LinkedHashMap<>();
  private final List<AxisRequest> axes = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final Set<String> varying = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * Takes what was said.
   *
   * @param strategy null when there is none of its name
   * @param params parameters and their values, one or several
   * @param others what else varies, and its values
   */
  ParsedAxes(
      @Nullable StrategyDefinition strategy,
      Map<String, String> params,
      Map<String, String> others) {
    this.strategy = strategy;
    params.forEach(this::takeParam);
    others.forEach(this::takeOther);
  }

  private void takeParam(String name, String text) {
    ParamDefinition definition = param(name);
    // Of a parameter that is not there the check of the run tells, as of one that is fixed.
    boolean unknown = strategy != null && definition == null;
    if (unknown || !AxisText.isOfSeveral(text, isNumber(definition))) {
      fixed.put(name, text);
    } else {
      add("--param " + name, PARAMS + name, text, isNumber(definition));
    }
  }

  private void takeOther(String name, String text) {
    String option = "--axis " + name;
    if (MONEY.contains(name)) {
      add(option, name, text, true);
    } else if (param(name) != null) {
      add(option, PARAMS + name, text, isNumber(param(name)));
    } else if (name.startsWith(SETTINGS)) {
      add(option, name, text, isNumber(setting(name.substring(SETTINGS.length()))));
    } else {
      ParamDefinition definition = param(name.replaceFirst("^params\\.", ""));
      add(option, name, text, definition != null && isNumber(definition));
    }
  }

  private void add(String option, String name, String text, boolean numbers) {
    varying.add(name);
    try {
      axes.add(AxisText.read(name, text, numbers));
      options.add(option);
    } catch (IllegalArgumentException unread) {
      faults.add(option + ": " + unread.getMessage());
    }
  }

  private @Nullable ParamDefinition param(String name) {
    return strategy == null ? null : strategy.param(name).orElse(null);
  }

  private static @Nullable ParamDefinition setting(String name) {
    return RunSettings.params().definitions().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** What nothing is known of is read as a number would be. */
  private static boolean isNumber(@Nullable ParamDefinition definition) {
    return definition == null
        || definition.type() == ParamDefinition.Type.INT
        || definition.type() == ParamDefinition.Type.FLOAT;
  }

  /** Returns the parameters that have one value. */
  Map<String, String> fixed() {
    return fixed;
  }

  List<AxisRequest> axes() {
    return axes;
  }

  /** Returns the option that each axis was given by, with its name. */
  List<String> options() {
    return options;
  }

  /** Returns what could not be read. */
  List<String> faults() {
    return faults;
  }

  /** Whether something was to vary, like {@code params.fast} or {@code data.price}. */
  boolean change(String what) {
    return varying.contains(what);
  }

  /** Whether anything was to vary, even if it cannot. */
  boolean areMeant() {
    return !varying.isEmpty()
        || fixed.values().stream().anyMatch(text -> AxisText.isOfSeveral(text, true));
  }
}
