package stratlab.market.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.market.Instrument;

/**
 * Reads plain price files several times faster than a reader of all CSV could: ASCII text without
 * quotes, whose lines end in a line feed with or without a carriage return. It reads sound files
 * only. Where anything is unplain or wrong it gives up, and {@link CsvBars} reads the file again
 * from its start: so there is one place that words faults, and one that knows quotes.
 */
final class PlainFile {
  /** Small enough for the processor's cache, large enough to ask the system rarely. */
  private static final int CHUNK = 1 << 18;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final long size;
  private final int chunk;
  private final byte[] bytes;
  private final Bars.Builder bars = new Bars.Builder();
  private @Nullable Body body;

  private PlainFile(InputStream in, long size, int chunk) {
    this.in = in;
    this.size = size;
    this.chunk = chunk;
    // One more for the line feed that the last line may lack.
    this.bytes = new byte[chunk + 1 + PlainLine.LOOK_AHEAD];
  }

  /** What reads the lines below a header. */
  private record Body(int width, PlainLine usual, BarText other) {}

  /**
   * Reads all bars of a file; empty when it is not plain, has a fault, or can be read only once.
   */
  static Optional<Bars> read(Path file, Instrument instrument) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, Files.size(file), CHUNK, instrument);
    }
  }

  /**
   * Reads all bars.
   *
   * @param size how many bytes there are, about
   * @param chunk how many bytes to read at a time; a file with a longer line is not plain
   */
  static Optional<Bars> read(InputStream in, long size, int chunk, Instrument instrument)
      throws IOException {
    PlainFile file = new PlainFile(in, size, chunk);
    try {
      return file.readAll() && file.bars.size() >= 2
          ? Optional.of(file.bars.build(instrument))
          : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private boolean readAll() throws IOException {
    int filled = in.readNBytes(bytes, 0, chunk);
    int start = startsWithMark(filled) ? BYTE_ORDER_MARK.length : 0;
    if (start > 0 && bytes[start] <= '\r') {
      // The mark would be a line of its own.
      return false;
    }
    boolean first = true;
    while (filled == chunk) {
      int end = filled;
      while (end > start && bytes[end - 1] != '\n') {
        end--;
      }
      if (end == start || !lines(start, end)) {
        return false;
      }
      if (first) {
        long rows = bars.size() * size / end;
        // Some more, because lines differ in length: to be short would mean to copy all columns.
        bars.expect((int) Math.min(rows + rows / 8, Integer.MAX_VALUE));
        first = false;
      }
      System.arraycopy(bytes, end, bytes, 0, filled - end);
      start = 0;
      filled -= end;
      filled += in.readNBytes(bytes, filled, chunk - filled);
    }
    if (filled > start && bytes[filled - 1] != '\n') {
      bytes[filled++] = '\n';
    }
    return lines(start, filled);
  }

  private boolean startsWithMark(int filled) {
    return filled >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private boolean lines(int from, int to) {
    int at = from;
    while (at < to && at >= 0) {
      if (bytes[at] == '\n') {
        at++;
      } else if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
        at += 2;
      } else {
        Body lines = body;
        int next = lines == null ? -1 : lines.usual().add(at);
        at = next >= 0 ? next : otherLine(at);
      }
    }
    return at >= 0;
  }

  /** Reads the header or a bar of unusual spelling; returns where the next line starts, or -1. */
  private int otherLine(int start) {
    int end = start;
    while (bytes[end] != '\n' && bytes[end] != '\r') {
      if (bytes[end] < 0 || bytes[end] == '"') {
        return -1;
      }
      end++;
    }
    int next = bytes[end] == '\r' ? end + 2 : end + 1;
    if (bytes[next - 1] != '\n') {
      return -1;
    }
    String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    List<String> fields = Arrays.stream(line.split(",", -1)).map(String::trim).toList();
    Body lines = body;
    if (lines == null) {
      Header header = Header.of(fields);
      body =
          new Body(header.width(), new PlainLine(bytes, header, bars), new BarText(header, bars));
    } else if (fields.size() == lines.width()) {
      lines.other().add(fields::get);
    } else {
      return -1;
    }
    return next;
  }
}
