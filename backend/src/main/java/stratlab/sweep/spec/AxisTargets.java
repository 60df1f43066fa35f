package stratlab.sweep.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.RunSettings;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.StrategyDefinition;

/**
 * All that the axes and rules of a sweep can be about. A parameter that is called like something
 * else, such as {@code size}, is named {@code params.size}.
 */
public final class AxisTargets {
  public static final String DATES = "dates";
  public static final String DATA = "data.";
  public static final String SETTINGS = "settings.";
  public static final String PARAMS = "params.";

  private final @Nullable StrategyDefinition strategy;
  private final Map<String, AxisTarget> known = new LinkedHashMap<>();

  /**
   * Lists what there is.
   *
   * @param strategy null when the request names none that there is
   */
  public AxisTargets(@Nullable StrategyDefinition strategy) {
    this.strategy = strategy;
    if (strategy != null) {
      strategy.roles().forEach(role -> add(DATA + role, Axis.Kind.DATA, role, null));
    }
    add(DATES, Axis.Kind.DATES, DATES, null);
    add("cash", Axis.Kind.CASH, "cash", number("cash"));
    add("commission", Axis.Kind.COMMISSION, "commission", number("commission"));
    add("size", Axis.Kind.SIZE, "size", number("size"));
    for (ParamDefinition setting : RunSettings.params().definitions()) {
      add(SETTINGS + setting.name(), Axis.Kind.SETTING, setting.name(), setting);
    }
    if (strategy != null) {
      for (ParamDefinition param : strategy.params()) {
        String name = known.containsKey(param.name()) ? PARAMS + param.name() : param.name();
        add(name, Axis.Kind.PARAM, param.name(), param);
      }
    }
  }

  private void add(String name, Axis.Kind kind, String key, @Nullable ParamDefinition definition) {
    known.put(name, new AxisTarget(name, kind, key, definition));
  }

  /** Money or units: what is wrong with a value of it, the check of the run says. */
  private static ParamDefinition number(String name) {
    return new ParamDefinition(
        name, name, ParamDefinition.Type.FLOAT, 0.0, "", null, null, null, List.of(), "", "");
  }

  /** Whether the parameters of the strategy are known too. */
  public boolean areComplete() {
    return strategy != null;
  }

  /** Returns what a name means. */
  public Optional<AxisTarget> find(String name) {
    AxisTarget found = known.get(name);
    if (found == null && name.startsWith(PARAMS)) {
      found = known.get(name.substring(PARAMS.length()));
    }
    if (found == null && name.startsWith(DATA)) {
      return role(name.substring(DATA.length()));
    }
    return Optional.ofNullable(found);
  }

  /** A role that a request may name besides those it has to. */
  private Optional<AxisTarget> role(String role) {
    return strategy != null && strategy.data().of(List.of(role)).contains(role)
        ? Optional.of(new AxisTarget(DATA + role, Axis.Kind.DATA, role, null))
        : Optional.empty();
  }

  /** Returns a sentence that says what there is. */
  public String unknown(String name) {
    String params = Quoted.list(all(Axis.Kind.PARAM).stream().map(AxisTarget::name).toList());
    String data = Quoted.list(all(Axis.Kind.DATA).stream().map(AxisTarget::name).toList());
    return "there is no %s; there are %s%s%s, dates, cash, commission, size and settings.NAME%s"
        .formatted(
            Quoted.of(name),
            params,
            params.isEmpty() ? "" : ", ",
            data,
            Nearest.hint(name, known.keySet()));
  }

  private List<AxisTarget> all(Axis.Kind kind) {
    return known.values().stream().filter(subject -> subject.kind() == kind).toList();
  }
}
