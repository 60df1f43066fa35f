package stratlab.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes. Text is UTF-8 with plain line feeds, whatever the platform's locale.
 *
 * @param out data
 * @param err messages and progress
 * @param outIsScreen whether a person reads {@code out}
 * @param errIsScreen whether a person reads {@code err}
 * @param width columns of the screen
 * @param colour whether text may be emphasised by escape sequences
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsScreen,
    boolean errIsScreen,
    int width,
    boolean colour) {
  public static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 240;

  /** Returns the terminal of this process. */
  public static Terminal ofProcess(UnaryOperator<@Nullable String> variables) {
    boolean outIsScreen = isScreen(1);
    String plain = variables.apply("NO_COLOR");
    boolean able = !"dumb".equals(variables.apply("TERM"));
    return new Terminal(
        StandardOutput.ofProcess(),
        printing(new FileOutputStream(FileDescriptor.err)),
        outIsScreen,
        isScreen(2),
        width(variables.apply("COLUMNS")),
        outIsScreen && able && (plain == null || plain.isEmpty()));
  }

  private static PrintStream printing(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  /** Returns the width a variable asks for, within what a table can use. */
  static int width(@Nullable String columns) {
    if (columns == null || !columns.matches("\\d{1,6}")) {
      return USUAL_WIDTH;
    }
    return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
  }

  // Java tells only whether input and output are both a terminal; the system knows each of them.
  @SuppressWarnings("SystemConsoleNull") // The built-in console is null where nobody sits.
  private static boolean isScreen(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(link)) {
      return System.console() != null && System.console().isTerminal();
    }
    try {
      String device = Files.readSymbolicLink(link).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException _) {
      return false;
    }
  }

  /** Prints a line of data. */
  public void line(String text) {
    out.print(ScreenText.of(text));
    out.print('\n');
  }

  /** Prints a line of messages. */
  public void tell(String text) {
    out.flush();
    err.print(ScreenText.of(text));
    err.print('\n');
    err.flush();
  }

  /** Returns text in bold where the screen can show it. */
  public String strong(String text) {
    return emphasised("1", text);
  }

  /** Returns text that steps back where the screen can show it. */
  public String faint(String text) {
    return emphasised("2", text);
  }

  /** Returns text that asks for attention where the screen can show it. */
  public String alarming(String text) {
    return emphasised("33", text);
  }

  private String emphasised(String how, String text) {
    String line = ScreenText.line(text);
    return colour ? "\u001b[" + how + "m" + line + "\u001b[0m" : line;
  }

  /** Prints data for programs as it is, and so that a person can look at it on a screen. */
  public void data(String text) {
    out.print(outIsScreen ? ScreenText.of(text) : text);
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
