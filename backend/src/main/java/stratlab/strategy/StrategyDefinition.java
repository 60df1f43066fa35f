package stratlab.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A strategy as users see it.
 *
 * @param name what requests call it
 * @param roles its data sets; the first is traded
 * @param params in the order of the record's components
 * @param digest SHA-256 of its class file, so that a result says which code made it
 */
public record StrategyDefinition(
    String name,
    String title,
    String about,
    List<String> roles,
    List<ParamDefinition> params,
    List<Constraint> constraints,
    String digest) {
  public StrategyDefinition {
    roles = List.copyOf(roles);
    params = List.copyOf(params);
    constraints = List.copyOf(constraints);
  }

  /** Returns the parameter of a name. */
  public Optional<ParamDefinition> param(String wanted) {
    return params.stream().filter(param -> param.name().equals(wanted)).findFirst();
  }

  /** Returns the default of every parameter, in order. */
  public Map<String, Object> defaults() {
    Map<String, Object> values = new LinkedHashMap<>();
    params.forEach(param -> values.put(param.name(), param.defaultValue()));
    return values;
  }

  /**
   * Reads the parameters of a request; what is absent has its default.
   *
   * @param fault told each fault: the parameter's name and what is wrong with it
   * @return the value of every parameter in the order of the definition; to be used only when no
   *     fault was told
   */
  public Map<String, Object> read(Map<String, ?> raw, BiConsumer<String, String> fault) {
    List<String> unknown = new ArrayList<>(raw.keySet());
    Map<String, Object> values = new LinkedHashMap<>();
    boolean sound = true;
    for (ParamDefinition param : params) {
      unknown.remove(param.name());
      try {
        values.put(
            param.name(),
            raw.containsKey(param.name())
                ? param.read(raw.get(param.name()))
                : param.defaultValue());
      } catch (IllegalArgumentException refused) {
        sound = false;
        fault.accept(param.name(), String.valueOf(refused.getMessage()));
      }
    }
    String known = String.join(", ", params.stream().map(ParamDefinition::name).toList());
    unknown.forEach(
        name ->
            fault.accept(name, "%s has no such parameter; it has: %s".formatted(this.name, known)));
    if (sound) {
      constraints.forEach(
          constraint ->
              constraint.fault(values).ifPresent(text -> fault.accept(constraint.field(), text)));
    }
    return values;
  }
}
