package stratlab.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a strategy's definition from its record, and makes records from checked values. */
final class RecordReader {
  private final Class<? extends Strategy> type;

  RecordReader(Class<? extends Strategy> type) {
    this.type = type;
  }

  /**
   * Returns the definition.
   *
   * @throws IllegalArgumentException saying what the record lacks
   */
  StrategyDefinition definition() {
    StrategyCard card = type.getAnnotation(StrategyCard.class);
    if (!type.isRecord() || card == null) {
      throw new IllegalArgumentException(
          type.getName() + ": a strategy is a public record with a @StrategyCard");
    }
    List<ParamDefinition> params =
        Arrays.stream(type.getRecordComponents()).map(this::param).toList();
    String name = card.name().isEmpty() ? type.getSimpleName() : card.name();
    StrategyDefinition plain =
        new StrategyDefinition(
            name, card.title(), card.about(), List.of(card.roles()), params, List.of(), digest());
    List<Constraint> constraints = create(plain.defaults()).constraints();
    return new StrategyDefinition(
        name, card.title(), card.about(), plain.roles(), params, constraints, plain.digest());
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
        ? Arrays.stream(kind.getEnumConstants()).map(RecordReader::spelled).toList()
        : List.of(given.choices());
  }

  private static String spelled(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Double bound(double given) {
    return Double.isNaN(given) ? null : Double.valueOf(given);
  }

  /** Makes the strategy of checked values. */
  Strategy create(Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] kinds =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : components) {
      arguments.add(argument(component.getType(), values.get(nameOf(component))));
    }
    try {
      return type.getDeclaredConstructor(kinds).newInstance(arguments.toArray());
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " refuses its parameters: " + refused.getCause(), refused);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalArgumentException(
          type.getName() + ": the record and its constructor must be public", closed);
    }
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

  private String digest() {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream code = type.getResourceAsStream(file)) {
      if (code == null) {
        throw new IllegalArgumentException(type.getName() + ": its class file cannot be read");
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(code.readAllBytes()));
    } catch (IOException unread) {
      throw new IllegalArgumentException(type.getName() + ": cannot be read", unread);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
