package stratlab.bounds;

import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * How a message repeats what was given: bounded in length, on one line, and without characters that
 * a terminal or a log would act on (controls, line separators, direction marks, lone surrogates),
 * which are shown as escapes such as <code>&#92;u001b</code>.
 */
public final class Quoted {
  private static final HexFormat HEX = HexFormat.of();

  private Quoted() {}

  /** Returns the text in single quotes, shortened to {@link Limits#QUOTED}. */
  public static String of(String text) {
    return "'" + plain(text, Limits.QUOTED) + "'";
  }

  /** Returns the text without quotes, on one line, shortened to {@link Limits#MESSAGE}. */
  public static String message(String text) {
    return plain(text, Limits.MESSAGE);
  }

  /**
   * Returns the text on one line without characters that move a cursor.
   *
   * @param most how many characters are kept before the rest is counted
   */
  public static String plain(String text, int most) {
    int end = Math.min(text.length(), most);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder shown = new StringBuilder(end + 32);
    for (int at = 0; at < end; ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      append(shown, point);
    }
    if (end < text.length()) {
      shown.append("… (").append(text.length()).append(" characters)");
    }
    return shown.toString();
  }

  /**
   * Returns whether a text has characters by which a line would end or be written in another
   * direction. Joiners, which belong to some scripts, are not among them.
   */
  public static boolean movesCursor(String text) {
    return text.codePoints().anyMatch(Quoted::movesCursor);
  }

  private static boolean movesCursor(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default ->
          switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                true;
            default -> false;
          };
    };
  }

  /** Returns the first names, separated by commas, and how many more there are. */
  public static String list(Collection<String> names) {
    String first =
        names.stream()
            .limit(Limits.LISTED)
            .map(name -> plain(name, Limits.QUOTED))
            .collect(Collectors.joining(", "));
    int more = names.size() - Limits.LISTED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static void append(StringBuilder shown, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          Character.toString(point)
              .chars()
              .forEach(unit -> shown.append("\\u").append(HEX.toHexDigits((char) unit)));
      default -> shown.appendCodePoint(point);
    }
  }
}
