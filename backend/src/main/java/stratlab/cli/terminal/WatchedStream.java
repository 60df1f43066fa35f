package stratlab.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Remembers the first fault of a stream, which a {@link java.io.PrintStream} does not tell. */
final class WatchedStream extends FilterOutputStream {
  private @Nullable IOException failure;

  WatchedStream(OutputStream out) {
    super(out);
  }

  /** Does something with the stream below. */
  private interface Deed {
    void perform() throws IOException;
  }

  private void watch(Deed deed) throws IOException {
    try {
      deed.perform();
    } catch (IOException failed) {
      if (failure == null) {
        failure = failed;
      }
      throw failed;
    }
  }

  @Override
  public void write(int value) throws IOException {
    watch(() -> out.write(value));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    watch(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    watch(out::flush);
  }

  @Override
  public void close() throws IOException {
    watch(out::close);
  }

  /** Returns what went wrong first; null when nothing did. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Throws what went wrong first. */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Returns why a stream or file cannot be written, in words for people. */
  static String reason(IOException failed) {
    return switch (failed) {
      case AccessDeniedException _ -> "it may not be written to";
      case NoSuchFileException _ -> "there is no such folder";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(failed.getMessage());
    };
  }
}
