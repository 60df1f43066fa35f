package stratlab.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import stratlab.market.Bars;

/** Price files written by tests. */
public final class Texts {
  private Texts() {}

  /** Writes a file and returns its path. */
  public static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes bars as a price file. */
  public static Path write(Path folder, String name, Bars bars) {
    StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
    for (int row = 0; row < bars.size(); row++) {
      text.append(Instant.ofEpochMilli(bars.time(row)))
          .append(',')
          .append(bars.open().at(row))
          .append(',')
          .append(bars.high().at(row))
          .append(',')
          .append(bars.low().at(row))
          .append(',')
          .append(bars.close().at(row))
          .append(',')
          .append(String.format(Locale.ROOT, "%.0f", bars.volume().at(row)))
          .append('\n');
    }
    return write(folder, name, text.toString());
  }
}
