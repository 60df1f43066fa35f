package stratlab.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stratlab.bounds.Quoted;

/**
 * Text as it may reach a screen: lines, and the escape sequences of {@link Terminal} for emphasis.
 * Every other character that a terminal acts on is shown as an escape, wherever the text comes
 * from.
 */
public final class ScreenText {
  private static final Pattern OURS = Pattern.compile("\r?\n|\t|\u001b\\[(?:0|1|2|33)m");

  private ScreenText() {}

  static String of(String text) {
    Matcher ours = OURS.matcher(text);
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int at = 0;
    while (ours.find()) {
      shown.append(line(text.substring(at, ours.start()))).append(ours.group());
      at = ours.end();
    }
    return shown.append(line(text.substring(at))).toString();
  }

  /** Returns a name or a message, which may have been chosen to look like several lines. */
  public static String line(String text) {
    return Quoted.plain(text, Integer.MAX_VALUE);
  }
}
