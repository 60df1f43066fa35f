package stratlab.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import stratlab.bounds.Quoted;

/** What is wrong with a document that is not JSON, in our words. */
public final class JsonFault {
  private static final String TWICE = "Duplicate field '";

  private JsonFault() {}

  /** Returns the fault, and its line and column where the reader knows them. */
  public static String of(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    return words(broken)
        + (at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr()));
  }

  private static String words(JsonProcessingException broken) {
    String said = String.valueOf(broken.getOriginalMessage());
    if (broken instanceof JsonEOFException) {
      return "it ends too early";
    }
    if (broken instanceof StreamConstraintsException) {
      return said.contains("nesting depth")
          ? "its nesting depth is above that of any request"
          : "a number or a name in it is too long";
    }
    if (said.startsWith(TWICE)) {
      return "the name %s is given twice".formatted(name(said));
    }
    if (said.startsWith("Illegal unquoted character")) {
      return "a text holds a control character; write it as \\n, \\t or \\u0000";
    }
    // What this program itself refuses begins with a small letter; the words of the reader do not.
    return !said.isEmpty() && Character.isLowerCase(said.codePointAt(0))
        ? Quoted.message(said)
        : "what stands there is not allowed in JSON";
  }

  private static String name(String said) {
    int end = said.lastIndexOf('\'');
    return Quoted.of(said.substring(TWICE.length(), Math.max(end, TWICE.length())));
  }
}
