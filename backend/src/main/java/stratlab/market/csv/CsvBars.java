package stratlab.market.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import stratlab.bounds.IoReason;
import stratlab.bounds.Limits;
import stratlab.market.Bars;
import stratlab.market.Instrument;

/**
 * Reads a price file: a header with {@code Date[,Time],Open,High,Low,Close,Volume} in any order and
 * case (other columns are ignored), then a bar a line, oldest first, times in UTC. Any fault stops
 * the load; nothing is repaired or skipped but blank lines.
 */
public final class CsvBars {
  private CsvBars() {}

  /**
   * Reads all bars of a file.
   *
   * @throws CsvFault naming file and line when something is wrong in it, or when its bars would
   *     take too much of the memory that Java was given; that others have taken it is no fault
   */
  public static Bars read(Path path, Instrument instrument) {
    String file = String.valueOf(path.getFileName());
    try {
      BasicFileAttributes there = Files.readAttributes(path, BasicFileAttributes.class);
      if (!there.isRegularFile()) {
        // To open a pipe would wait for somebody who writes into it.
        throw new CsvFault(
            file, there.isDirectory() ? "is a folder, not a file" : "is not an ordinary file");
      }
      if (there.size() > Limits.PRICE_FILE) {
        throw new CsvFault(
            file,
            "is too large: it has %s MB, at most %s are read; split it by time"
                .formatted(there.size() >> 20, Limits.PRICE_FILE >> 20));
      }
      Room room = new Room(there.size(), Runtime.getRuntime().maxMemory());
      try (InputStream in = Files.newInputStream(path)) {
        return new BarReader(file, in, room, Limits.LINE).read(instrument);
      }
    } catch (IOException failed) {
      throw CsvFault.ofSurroundings(file, "cannot be read: " + IoReason.of(failed));
    }
  }
}
