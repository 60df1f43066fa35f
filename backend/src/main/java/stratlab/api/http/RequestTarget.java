package stratlab.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** The address in the first line of a request: a path, and after a question mark a query. */
final class RequestTarget {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";

  private RequestTarget() {}

  /** Returns a target without the scheme and the server it may name, or null when it is no path. */
  static @Nullable String withoutServer(String target, String host) {
    if (target.startsWith("/")) {
      return target;
    }
    String lower = target.toLowerCase(Locale.ROOT);
    for (String scheme : new String[] {"http://", "https://"}) {
      String server = scheme + host.toLowerCase(Locale.ROOT);
      if (lower.startsWith(server)) {
        String rest = target.substring(server.length());
        return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
      }
    }
    return null;
  }

  /** Returns what is wrong with a path and its query, or null. */
  static @Nullable String fault(String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    for (int at = 0; at < target.length(); at++) {
      char letter = target.charAt(at);
      boolean isQuery = mark >= 0 && at >= mark;
      if (letter == '%' ? !isEscape(target, at) : !isPlain(letter, isQuery)) {
        return letter == '%'
            ? "in the address %s a %% is not followed by two hexadecimal digits"
                .formatted(Quoted.of(target))
            : "the address %s has the character %s, which must be sent as %s"
                .formatted(Quoted.of(target), Quoted.of(String.valueOf(letter)), escape(letter));
      }
    }
    if (!isText(target)) {
      return "the address %s is not UTF-8".formatted(Quoted.of(target));
    }
    return path.matches("(?i).*%(0.|1.|7f).*")
        ? "the address %s has a control character".formatted(Quoted.of(target))
        : null;
  }

  private static boolean isPlain(char letter, boolean isQuery) {
    return (letter < 128 && Character.isLetterOrDigit(letter))
        || PLAIN.indexOf(letter) >= 0
        || (isQuery && letter == '?');
  }

  private static boolean isEscape(String target, int at) {
    return at + 2 < target.length()
        && Character.digit(target.charAt(at + 1), 16) >= 0
        && Character.digit(target.charAt(at + 2), 16) >= 0;
  }

  private static String escape(char letter) {
    StringBuilder escaped = new StringBuilder();
    for (byte part : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02X".formatted(part & 0xff));
    }
    return escaped.toString();
  }

  private static boolean isText(String target) {
    ByteBuffer bytes = ByteBuffer.allocate(target.length());
    for (int at = 0; at < target.length(); at++) {
      if (target.charAt(at) == '%') {
        bytes.put((byte) Integer.parseInt(target.substring(at + 1, at + 3), 16));
        at += 2;
      } else {
        bytes.put((byte) target.charAt(at));
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
