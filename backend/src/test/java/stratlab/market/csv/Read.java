package stratlab.market.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import stratlab.bounds.Limits;
import stratlab.market.Bars;
import stratlab.market.Instrument;

/** Reads price files out of memory. */
final class Read {
  private static final String FILE = "prices.csv";

  private Read() {}

  static Bars bars(String text) throws IOException {
    return bars(text.getBytes(StandardCharsets.UTF_8));
  }

  static Bars bars(byte[] content) throws IOException {
    return bars(content, Limits.LINE);
  }

  static Bars bars(byte[] content, int chunk) throws IOException {
    Room room = new Room(content.length, Long.MAX_VALUE);
    return new BarReader(FILE, new ByteArrayInputStream(content), room, chunk)
        .read(new Instrument("X"));
  }

  /** Returns the hash of the bars, or the fault. */
  static String outcome(byte[] content, int chunk) throws IOException {
    try {
      return bars(content, chunk).hash();
    } catch (CsvFault fault) {
      return String.valueOf(fault.getMessage());
    }
  }

  static String outcome(String text) throws IOException {
    return outcome(text.getBytes(StandardCharsets.UTF_8), Limits.LINE);
  }
}
