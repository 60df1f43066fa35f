package stratlab.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON text and back. What is read equals what was written: a number without point or
 * exponent is whole, any other is a {@code double}. For records of records, lists, maps, arrays of
 * numbers, enums, text, booleans and numbers.
 */
public final class RecordJson {
  private RecordJson() {}

  public static String of(Record value) {
    return ReportJson.exactText(value);
  }

  /** Reads a record of a type that {@link #of} wrote. */
  public static <T extends Record> T read(String text, Class<T> type) {
    return type.cast(members(JsonTree.object(text), type));
  }

  private static Object members(Map<?, ?> tree, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(tree.get(components[i].getName()), components[i].getGenericType());
    }
    try {
      Constructor<?> made = type.getDeclaredConstructor(types);
      made.setAccessible(true);
      return made.newInstance(values);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("the stored document is no " + type.getName(), failed);
    }
  }

  private static @Nullable Object value(@Nullable Object tree, Type type) {
    return switch (type) {
      case Class<?> plain -> tree == null ? null : plain(tree, plain);
      case WildcardType any -> value(tree, any.getUpperBounds()[0]);
      case ParameterizedType made -> tree == null ? null : many(tree, made);
      default -> throw new IllegalStateException(type + " is not kept as text");
    };
  }

  private static @Nullable Object many(Object tree, ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    return switch (tree) {
      case List<?> list -> elements(list, of[0]);
      case Map<?, ?> map -> entries(map, of[1]);
      default -> throw wrong(tree, type);
    };
  }

  private static List<@Nullable Object> elements(List<?> list, Type type) {
    List<@Nullable Object> elements = new ArrayList<>();
    list.forEach(element -> elements.add(value(element, type)));
    return Collections.unmodifiableList(elements);
  }

  private static Map<String, @Nullable Object> entries(Map<?, ?> map, Type type) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((name, value) -> entries.put(String.valueOf(name), value(value, type)));
    return Collections.unmodifiableMap(entries);
  }

  private static Object plain(Object tree, Class<?> type) {
    return switch (tree) {
      case Map<?, ?> map when type.isRecord() -> members(map, type);
      case List<?> list when type == long[].class ->
          list.stream().mapToLong(each -> (long) plain(each, long.class)).toArray();
      case List<?> list when type == double[].class ->
          list.stream().mapToDouble(each -> (double) plain(each, double.class)).toArray();
      case String name when type.isEnum() -> constant(name, type);
      case String number when type == double.class || type == Double.class ->
          Double.valueOf(number);
      case Number number when type == double.class || type == Double.class -> number.doubleValue();
      case Long number when type == int.class || type == Integer.class -> Math.toIntExact(number);
      case Long number when type == long.class || type == Long.class -> number;
      case Boolean bool when type == boolean.class || type == Boolean.class -> bool;
      case Object any when type.isInstance(any) -> any;
      default -> throw wrong(tree, type);
    };
  }

  private static Object constant(String name, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(name)) {
        return constant;
      }
    }
    throw wrong(name, type);
  }

  private static IllegalStateException wrong(Object tree, Type type) {
    return new IllegalStateException(
        "the stored document has %s in place of a %s".formatted(tree, type.getTypeName()));
  }
}
