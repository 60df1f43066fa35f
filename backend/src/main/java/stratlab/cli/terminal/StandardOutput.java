package stratlab.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the data of a command goes, which can tell why it could not be written. */
public final class StandardOutput extends PrintStream {
  private static final int BUFFER = 1 << 16;

  private final WatchedStream watched;

  private StandardOutput(WatchedStream watched) {
    super(new BufferedOutputStream(watched, BUFFER), false, StandardCharsets.UTF_8);
    this.watched = watched;
  }

  static StandardOutput ofProcess() {
    return to(new FileOutputStream(FileDescriptor.out));
  }

  static StandardOutput to(OutputStream stream) {
    return new StandardOutput(new WatchedStream(stream));
  }

  /**
   * Ends a command: what was written must have arrived. The reader may stop before the end, as
   * {@code head} does; then there is nothing to say.
   *
   * @param exit its exit code
   * @return its exit code, or another one when it did all but write
   */
  public static int end(Terminal terminal, int exit) {
    if (!terminal.out().checkError()) {
      return exit;
    }
    IOException failure =
        terminal.out() instanceof StandardOutput output ? output.watched.failure() : null;
    if (isClosedByReader(failure)) {
      return exit == Exit.OK.code() ? Exit.READER_GONE.code() : exit;
    }
    terminal.tell(
        "stratlab: standard output cannot be written: "
            + (failure == null ? "the reason is not known" : WatchedStream.reason(failure)));
    return exit == Exit.OK.code() ? Exit.UNEXPECTED.code() : exit;
  }

  private static boolean isClosedByReader(@Nullable IOException failure) {
    return failure != null
        && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
  }
}
