package stratlab.strategy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A strategy as users see it.
 *
 * @param name what requests call it
 * @param sources where the idea was published; may be empty
 * @param data the roles of its data sets
 * @param params in the order of the record's components
 * @param digest SHA-256 of its class file, so that a result says which code made it
 */
public record StrategyDefinition(
    String name,
    String title,
    String about,
    List<String> sources,
    Roles data,
    List<ParamDefinition> params,
    List<Constraint> constraints,
    String digest) {
  public StrategyDefinition {
    sources = List.copyOf(sources);
    params = List.copyOf(params);
    constraints = List.copyOf(constraints);
  }

  /** Returns the roles that every request fills; see {@link Roles#least}. */
  public List<String> roles() {
    return data.least();
  }

  /** Returns the same with constraints. */
  StrategyDefinition with(List<Constraint> given) {
    return new StrategyDefinition(name, title, about, sources, data, params, given, digest);
  }

  /** Returns the parameter of a name. */
  public Optional<ParamDefinition> param(String wanted) {
    return params.stream().filter(param -> param.name().equals(wanted)).findFirst();
  }

  /** Returns the default of every parameter, in order. */
  public Map<String, Object> defaults() {
    return RecordParams.defaults(params);
  }

  /**
   * Reads the parameters of a request; what is absent has its default.
   *
   * @param fault told each fault: the parameter's name and what is wrong with it
   * @return the value of every parameter in the order of the definition; to be used only when no
   *     fault was told
   */
  public Map<String, Object> read(Map<String, ?> raw, BiConsumer<String, String> fault) {
    Map<String, Object> values = RecordParams.read(name, params, raw, fault);
    constraints.stream()
        .filter(constraint -> values.keySet().containsAll(constraint.params()))
        .forEach(
            constraint ->
                constraint.fault(values).ifPresent(text -> fault.accept(constraint.field(), text)));
    return values;
  }
}
