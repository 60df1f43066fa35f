package stratlab.strategy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/**
 * The parameters that a record defines by a {@link Param} on each component, and records made from
 * checked values. Immutable.
 */
public final class RecordParams<R extends Record> {
  private final Class<R> type;
  private final Class<?>[] kinds;
  private final List<ParamDefinition> definitions;

  /** Looked up when the first record is made. */
  private volatile @Nullable Constructor<R> constructor;

  private RecordParams(Class<R> type) {
    this.type = type;
    this.kinds =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    this.definitions = Arrays.stream(type.getRecordComponents()).map(this::param).toList();
  }

  /**
   * Reads the parameters of a public record.
   *
   * @throws IllegalArgumentException saying what the record lacks
   */
  public static <R extends Record> RecordParams<R> of(Class<R> type) {
    return new RecordParams<>(type);
  }

  /** Returns the parameters in the order of the components. */
  public List<ParamDefinition> definitions() {
    return definitions;
  }

  /** Returns the default of every parameter, in order. */
  public Map<String, Object> defaults() {
    return defaults(definitions);
  }

  static Map<String, Object> defaults(List<ParamDefinition> params) {
    Map<String, Object> values = new LinkedHashMap<>();
    params.forEach(param -> values.put(param.name(), param.defaultValue()));
    return values;
  }

  /**
   * Reads the values of a request; what is absent has its default.
   *
   * @param owner what has the parameters, for the sentence about unknown ones
   * @param fault told each fault: the parameter's name and what is wrong with it
   * @return the value of every parameter in order; to be used only when no fault was told
   */
  public static Map<String, Object> read(
      String owner,
      List<ParamDefinition> params,
      Map<String, ?> raw,
      BiConsumer<String, String> fault) {
    List<String> unknown = new ArrayList<>(raw.keySet());
    Map<String, Object> values = new LinkedHashMap<>();
    for (ParamDefinition param : params) {
      unknown.remove(param.name());
      try {
        values.put(
            param.name(),
            raw.containsKey(param.name())
                ? param.read(raw.get(param.name()))
                : param.defaultValue());
      } catch (IllegalArgumentException refused) {
        fault.accept(param.name(), String.valueOf(refused.getMessage()));
      }
    }
    List<String> names = params.stream().map(ParamDefinition::name).toList();
    unknown.forEach(
        name ->
            fault.accept(
                name,
                "%s has no such parameter; it has: %s%s"
                    .formatted(owner, Quoted.list(names), Nearest.hint(name, names))));
    return values;
  }

  private ParamDefinition param(RecordComponent component) {
    Param given = component.getAnnotation(Param.class);
    if (given == null) {
      throw new IllegalArgumentException(
          type.getName() + ": component " + component.getName() + " has no @Param");
    }
    List<String> choices = choices(component.getType(), given);
    ParamDefinition open =
        new ParamDefinition(
            nameOf(component),
            given.label(),
            typeOf(component, choices),
            "",
            given.description(),
            bound(given.min()),
            bound(given.max()),
            bound(given.step()),
            choices,
            given.group(),
            given.unit());
    try {
      return new ParamDefinition(
          open.name(),
          open.label(),
          open.type(),
          open.read(given.value()),
          open.description(),
          open.min(),
          open.max(),
          open.step(),
          open.choices(),
          open.group(),
          open.unit());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          type.getName() + ": the default of " + open.name() + ": " + wrong.getMessage(), wrong);
    }
  }

  private static String nameOf(RecordComponent component) {
    Param given = component.getAnnotation(Param.class);
    return given == null || given.name().isEmpty() ? component.getName() : given.name();
  }

  private ParamDefinition.Type typeOf(RecordComponent component, List<String> choices) {
    Class<?> kind = component.getType();
    if (kind == int.class) {
      return ParamDefinition.Type.INT;
    }
    if (kind == double.class) {
      return ParamDefinition.Type.FLOAT;
    }
    if (kind == boolean.class) {
      return ParamDefinition.Type.BOOL;
    }
    if (kind == String.class || kind.isEnum()) {
      return choices.isEmpty() ? ParamDefinition.Type.TEXT : ParamDefinition.Type.CHOICE;
    }
    throw new IllegalArgumentException(
        "%s: component %s is a %s; parameters are int, double, boolean, String or an enum"
            .formatted(type.getName(), component.getName(), kind.getSimpleName()));
  }

  private static List<String> choices(Class<?> kind, Param given) {
    return kind.isEnum()
        ? Arrays.stream(kind.getEnumConstants()).map(RecordParams::spelled).toList()
        : List.of(given.choices());
  }

  private static String spelled(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Double bound(double given) {
    return Double.isNaN(given) ? null : Double.valueOf(given);
  }

  /** Makes the record of checked values. */
  public R create(Map<String, Object> values) {
    @Nullable Object[] arguments = new @Nullable Object[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      arguments[i] = argument(kinds[i], values.get(definitions.get(i).name()));
    }
    try {
      return constructor().newInstance(arguments);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " refuses its parameters: " + refused.getCause(), refused);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalArgumentException(
          type.getName() + ": the record and its constructor must be public", closed);
    }
  }

  private Constructor<R> constructor() throws NoSuchMethodException {
    Constructor<R> known = constructor;
    if (known == null) {
      known = type.getDeclaredConstructor(kinds);
      constructor = known;
    }
    return known;
  }

  private static Object argument(Class<?> kind, @Nullable Object value) {
    if (kind == int.class && value instanceof Long whole) {
      return Math.toIntExact(whole);
    }
    if (kind.isEnum()) {
      return Arrays.stream(kind.getEnumConstants())
          .filter(constant -> spelled(constant).equals(value))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no choice " + value));
    }
    if (value == null) {
      throw new IllegalArgumentException("a parameter has no value");
    }
    return value;
  }
}
