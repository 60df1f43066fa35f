package stratlab.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;

/**
 * Reads small JSON documents of our own into maps, lists, text, {@code Long}, {@code Double} and
 * {@code Boolean}. A name given twice in one object is refused. What comes from outside is read by
 * {@link JsonInput}.
 */
public final class JsonTree {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(100).build())
          .build();

  private JsonTree() {}

  /** Returns a value as a message repeats it; of what has parts, only what it is. */
  public static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> _ -> "an object";
      case List<?> _ -> "a list";
      case String text -> Quoted.of(text);
      case Object plain -> Quoted.plain(String.valueOf(plain), Limits.QUOTED);
    };
  }

  /** Reads a document that is known to be an object, such as one that the store wrote. */
  public static Map<String, @Nullable Object> object(String document) {
    try (JsonParser parser = JSON.createParser(document)) {
      if (read(parser) instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        map.forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
      }
      throw new IllegalStateException("the stored document is no object: " + document);
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored document is no JSON: " + document, broken);
    }
  }

  /**
   * Reads a document.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException with line and column when it is not
   *     JSON
   */
  public static @Nullable Object read(byte[] document) throws IOException {
    try (JsonParser parser = JSON.createParser(document)) {
      return read(parser);
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    parser.nextToken();
    Object value = value(parser);
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "there is more text after the end of the document");
    }
    return value;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT, LONG -> (Object) parser.getLongValue();
            default -> (Object) parser.getDoubleValue();
          };
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default -> throw new JsonParseException(parser, "a value is missing");
    };
  }

  private static Map<String, @Nullable Object> members(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<@Nullable Object> elements(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
