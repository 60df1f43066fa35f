package stratlab.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;

/**
 * Reads JSON documents from outside into the same values as {@link JsonTree}. Whatever is in them
 * is measured against {@link Limits} on the way, so that a field that somebody adds is bounded
 * without doing anything for it.
 */
public final class JsonInput {
  private static final int LAST_NAME_OF_JACKSON = 4 * Limits.NAME;

  private static final JsonFactory JSON = factory();

  private final JsonParser parser;
  private int values;

  private JsonInput(JsonParser parser) {
    this.parser = parser;
  }

  /** Names from outside are not remembered: what is remembered takes memory for good. */
  private static JsonFactory factory() {
    TSFBuilder<?, ?> builder =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(2 * Limits.DEPTH)
                    .maxNumberLength(2 * Limits.JSON_NUMBER)
                    .maxNameLength(LAST_NAME_OF_JACKSON)
                    .build());
    return (JsonFactory) builder.build();
  }

  /**
   * Reads a document.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException with line and column when it is not
   *     JSON in UTF-8
   * @throws InvalidRequest when a part of it is too long, too deep or too many
   */
  public static @Nullable Object read(byte[] document) throws IOException {
    try (JsonParser parser = JSON.createParser(text(document))) {
      parser.nextToken();
      Object value = new JsonInput(parser).value("", 0);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "there is more text after the end of the document");
      }
      return value;
    }
  }

  private static String text(byte[] document) throws JsonParseException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException _) {
      throw new JsonParseException(null, "its bytes are not UTF-8");
    }
  }

  private @Nullable Object value(String path, int depth) throws IOException {
    if (++values > Limits.JSON_VALUES) {
      throw beyond(path, "the document has more than %d values".formatted(Limits.JSON_VALUES));
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(path, deeper(path, depth));
      case START_ARRAY -> elements(path, deeper(path, depth));
      case VALUE_STRING -> text(path, parser.getText(), Limits.JSON_TEXT);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default -> throw new JsonParseException(parser, "a value is missing");
    };
  }

  private Object number(String path) throws IOException {
    if (parser.getTextLength() > Limits.JSON_NUMBER) {
      throw beyond(
          path,
          "a number of %d digits; there may be %d"
              .formatted(parser.getTextLength(), Limits.JSON_NUMBER));
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      throw beyond(path, Quoted.of(parser.getText()) + " is too large for a number");
    }
    return number;
  }

  private Map<String, @Nullable Object> members(String path, int depth) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String given = parser.currentName();
      if (given == null) {
        throw new JsonParseException(parser, "a name is missing");
      }
      String name = text(path, given, Limits.NAME);
      if (members.size() == Limits.MEMBERS) {
        throw beyond(path, "an object has at most %d fields".formatted(Limits.MEMBERS));
      }
      parser.nextToken();
      String of = path.isEmpty() ? name : path + "." + name;
      members.put(name, value(of, depth));
    }
    return members;
  }

  private List<@Nullable Object> elements(String path, int depth) throws IOException {
    int most =
        Limits.LONG_LISTS.getOrDefault(path.substring(path.lastIndexOf('.') + 1), Limits.ELEMENTS);
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (elements.size() == most) {
        throw beyond(path, "a list of more than %d elements".formatted(most));
      }
      elements.add(value(path + "[" + elements.size() + "]", depth));
    }
    return elements;
  }

  private static int deeper(String path, int depth) {
    if (depth == Limits.DEPTH) {
      throw beyond(path, "more than %d objects and lists in each other".formatted(Limits.DEPTH));
    }
    return depth + 1;
  }

  private static String text(String path, String text, int most) {
    if (text.length() > most) {
      throw beyond(path, "%d characters are more than %d".formatted(text.length(), most));
    }
    for (int at = 0; at < text.length(); at++) {
      if (Character.isHighSurrogate(text.charAt(at))
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(text.charAt(at))) {
        throw beyond(path, "%s has half of a character".formatted(Quoted.of(text)));
      }
    }
    return text;
  }

  private static InvalidRequest beyond(String path, String message) {
    return new InvalidRequest(List.of(new Fault(path.isEmpty() ? "body" : path, message)));
  }
}
