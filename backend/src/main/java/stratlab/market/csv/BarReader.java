package stratlab.market.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Limits;
import stratlab.market.Bars;
import stratlab.market.Instrument;

/**
 * Reads a price file in one pass over its bytes. A line of the usual spelling goes from bytes to
 * numbers without an object; any other is taken apart into texts, which is several times slower,
 * and finds the words for its fault there.
 */
final class BarReader {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final Room room;
  private final Window window;
  private final byte[] bytes;
  private final Fields fields;
  private final Bars.Builder bars = new Bars.Builder();
  private @Nullable Body body;
  private long line = 1;

  /**
   * Opens a file.
   *
   * @param file names it in faults
   * @param chunk how many bytes to read at a time, and the most that a line may have
   */
  BarReader(String file, InputStream in, Room room, int chunk) throws IOException {
    this.file = file;
    this.room = room;
    this.window = new Window(in, chunk);
    this.bytes = window.bytes();
    this.fields = new Fields(file, bytes);
  }

  /** What reads the lines below a header. */
  private record Body(PlainLine usual, BarText other) {}

  /**
   * Reads all bars.
   *
   * @throws CsvFault naming the line when something is wrong in it
   */
  Bars read(Instrument instrument) throws IOException {
    try {
      readLines();
    } catch (IllegalArgumentException fault) {
      throw new CsvFault(file, line, String.valueOf(fault.getMessage()));
    }
    if (body == null) {
      throw new CsvFault(file, "the file is empty");
    }
    if (bars.size() < 2) {
      throw new CsvFault(
          file,
          (bars.size() == 0 ? "has no bars" : "has one bar")
              + "; at least two are needed to tell their length");
    }
    try {
      return bars.build(instrument);
    } catch (ArithmeticException _) {
      throw new CsvFault(file, "the bars lie too far apart to tell their length");
    }
  }

  private void readLines() throws IOException {
    int at = start();
    while (true) {
      Cancellation.check();
      int before = bars.size();
      at = lines(at, window.wholeLines());
      if (window.hasEnded()) {
        return;
      }
      room.makeFor(file, bars, bars.size() - before, window.before(at));
      if (!window.readOn(at)) {
        throw new IllegalArgumentException(
            "the line is longer than %s bytes; is a quote not closed?".formatted(Limits.LINE));
      }
      at = 0;
    }
  }

  /** Returns where the first line starts, behind byte order marks. */
  private int start() {
    int at = 0;
    while (startsWithMark(at)) {
      at += BYTE_ORDER_MARK.length;
    }
    Optional<String> other = FileKind.of(bytes, at, window.filled());
    if (other.isPresent()) {
      throw new CsvFault(file, "is not a CSV file: it is " + other.get());
    }
    return at;
  }

  private boolean startsWithMark(int from) {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (from + i >= window.filled() || bytes[from + i] != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads lines and returns where the first one begins that was not read, at least in part. */
  private int lines(int from, int to) {
    int at = from;
    while (at < to) {
      Body lines = body;
      int next = lines == null ? -1 : bytes[at] == '\n' ? at + 1 : lines.usual().add(at);
      if (next >= 0) {
        line++;
      } else if (fields.read(at, window.filled(), window.hasEnded(), line)) {
        add(fields.texts());
        line = fields.nextLine();
        next = fields.end();
      } else {
        return at;
      }
      at = next;
    }
    return at;
  }

  private void add(List<String> texts) {
    Body lines = body;
    if (texts.size() == 1 && texts.getFirst().isEmpty()) {
      // A line of blanks.
      return;
    }
    if (lines != null) {
      lines.other().add(texts);
      return;
    }
    Header header = Header.of(texts);
    Symbol symbol = new Symbol(header.symbol() < 0 ? "" : header.names().get(header.symbol()));
    body = new Body(new PlainLine(bytes, header, symbol, bars), new BarText(header, symbol, bars));
  }
}
