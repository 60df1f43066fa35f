package stratlab.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stratlab.market.Column;

/**
 * Writes records as JSON, for the store, the API and the command line alike: components in their
 * order, enums in lower case, absent values as null, whole numbers without point or exponent,
 * others as Java writes them, UTF-8. The same record gives the same bytes everywhere. A number that
 * JSON cannot say is an exception that names its path. Names that Java keeps for itself stand in
 * {@link #RESERVED}.
 */
public final class ReportJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** Up to here every whole number is a double, and no double is anything but whole above it. */
  private static final double WHOLE = 0x1p53;

  /** What components are called that cannot have the name they have in the document. */
  private static final Map<String, String> RESERVED = Map.of("longs", "long", "shorts", "short");

  private final JsonGenerator out;
  private final boolean exact;
  private final Map<Class<?>, Component[]> known = new HashMap<>();

  private record Component(String name, Method accessor) {}

  private ReportJson(JsonGenerator out) {
    this(out, false);
  }

  private ReportJson(JsonGenerator out, boolean exact) {
    this.out = out;
    this.exact = exact;
  }

  /** Writes a record and leaves the stream open. */
  public static void write(Record value, OutputStream stream) throws IOException {
    try (JsonGenerator generator = generator(stream)) {
      new ReportJson(generator).value(value, "");
    }
  }

  /** Returns a record as JSON. */
  public static byte[] bytes(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(value, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns a record as JSON text that can be read back as it was, see {@link RecordJson}: every
   * {@code double} has a point or an exponent, and what is no number is text.
   */
  static String exactText(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = generator(bytes)) {
      new ReportJson(generator, true).value(value, "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Returns a map as JSON text. */
  public static String text(Map<String, ?> value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = generator(bytes)) {
      new ReportJson(generator).map(value, "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes a record and tells where its members begin.
   *
   * @param before told the name of each member when all that stands before it has reached the
   *     stream
   */
  public static void write(Record value, OutputStream stream, Consumer<String> before)
      throws IOException {
    try (JsonGenerator generator = generator(stream)) {
      ReportJson json = new ReportJson(generator);
      generator.writeStartObject();
      for (Component component : json.components(value.getClass())) {
        generator.flush();
        before.accept(component.name());
        json.member(value, component, "");
      }
      generator.writeEndObject();
    }
  }

  private static JsonGenerator generator(OutputStream stream) throws IOException {
    return JSON.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private void member(Record owner, Component component, String path) throws IOException {
    out.writeFieldName(component.name());
    value(
        read(owner, component), path.isEmpty() ? component.name() : path + "." + component.name());
  }

  private void value(@Nullable Object value, String path) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Double number -> number(number, path);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Boolean bool -> out.writeBoolean(bool);
      case Enum<?> constant -> out.writeString(constant.name().toLowerCase(Locale.ROOT));
      case Optional<?> optional -> value(optional.orElse(null), path);
      case Record inner -> members(inner, path);
      case Map<?, ?> map -> map(map, path);
      case Collection<?> elements -> elements(elements, path);
      case long[] numbers -> out.writeArray(numbers, 0, numbers.length);
      case int[] numbers -> out.writeArray(numbers, 0, numbers.length);
      case double[] numbers -> numbers(numbers, path);
      case Column column -> column(column, path);
      default ->
          throw new IllegalArgumentException(
              path
                  + " has the type "
                  + value.getClass().getName()
                  + ", which is not written as JSON");
    }
  }

  private void members(Record value, String path) throws IOException {
    out.writeStartObject();
    for (Component component : components(value.getClass())) {
      member(value, component, path);
    }
    out.writeEndObject();
  }

  private void map(Map<?, ?> map, String path) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      out.writeFieldName(name);
      value(entry.getValue(), path + "." + name);
    }
    out.writeEndObject();
  }

  private void elements(Collection<?> elements, String path) throws IOException {
    out.writeStartArray();
    int index = 0;
    for (Object element : elements) {
      value(element, element instanceof Record ? path + "[" + index + "]" : path);
      index++;
    }
    out.writeEndArray();
  }

  private void numbers(double[] numbers, String path) throws IOException {
    out.writeStartArray();
    for (double number : numbers) {
      number(number, path);
    }
    out.writeEndArray();
  }

  /** A column says by NaN that a row has no value. */
  private void column(Column column, String path) throws IOException {
    out.writeStartArray();
    for (int row = 0; row < column.size(); row++) {
      double value = column.at(row);
      if (Double.isNaN(value)) {
        out.writeNull();
      } else {
        number(value, path);
      }
    }
    out.writeEndArray();
  }

  private void number(double number, String path) throws IOException {
    if (exact) {
      exact(number);
    } else if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
      out.writeNumber((long) number);
    } else if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      throw new IllegalArgumentException(path + " is " + number + ", which JSON cannot say");
    }
  }

  private void exact(double number) throws IOException {
    if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeString(Double.toString(number));
    }
  }

  private Component[] components(Class<?> type) {
    return known.computeIfAbsent(type, ReportJson::read);
  }

  private static Component[] read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Component[] read = new Component[components.length];
    for (int i = 0; i < read.length; i++) {
      Method accessor = components[i].getAccessor();
      accessor.setAccessible(true);
      read[i] = new Component(nameOf(components[i]), accessor);
    }
    return read;
  }

  private static String nameOf(RecordComponent component) {
    return RESERVED.getOrDefault(component.getName(), component.getName());
  }

  private static @Nullable Object read(Record owner, Component component) {
    try {
      return component.accessor().invoke(owner);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("cannot read " + component.name() + " of " + owner, failed);
    }
  }
}
