package stratlab.market.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Moments;

/**
 * Reads a price file: a header with {@code Date[,Time],Open,High,Low,Close,Volume} in any order and
 * case (other columns are ignored), then a bar a line, oldest first, times in UTC. Any fault stops
 * the load; nothing is repaired or skipped but blank lines.
 */
public final class CsvBars {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final String file;
  private final Header header;
  private final Bars.Builder bars = new Bars.Builder();

  private CsvBars(String file, Header header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads all bars of a file.
   *
   * @throws CsvFault naming file and line when something is wrong in it
   */
  public static Bars read(Path path, Instrument instrument) {
    String file = String.valueOf(path.getFileName());
    try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return read(file, text, instrument);
    } catch (CharacterCodingException _) {
      throw new CsvFault(file, "the file is not UTF-8 text");
    } catch (IOException failed) {
      throw new UncheckedIOException(file + ": cannot be read: " + failed.getMessage(), failed);
    }
  }

  /** Reads all bars from text; {@code file} names it in faults. */
  static Bars read(String file, Reader text, Instrument instrument) throws IOException {
    try (CSVParser lines = FORMAT.parse(text)) {
      CsvBars reading = null;
      for (CSVRecord line : lines) {
        long number = Math.max(1, lines.getCurrentLineNumber());
        if (reading == null) {
          reading = new CsvBars(file, header(file, number, line));
        } else {
          reading.add(line, number);
        }
      }
      if (reading == null) {
        throw new CsvFault(file, "the file is empty");
      }
      return reading.build(instrument);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static Header header(String file, long number, CSVRecord line) {
    List<String> names = line.stream().toList();
    String first = names.getFirst();
    try {
      return Header.of(
          first.startsWith("\uFEFF") ? replaceFirst(names, first.substring(1)) : names);
    } catch (IllegalArgumentException fault) {
      throw new CsvFault(file, number, String.valueOf(fault.getMessage()));
    }
  }

  private static List<String> replaceFirst(List<String> names, String first) {
    List<String> changed = new ArrayList<>(names);
    changed.set(0, first);
    return changed;
  }

  private void add(CSVRecord line, long number) {
    if (line.size() != header.width()) {
      throw new CsvFault(
          file, number, line.size() + " fields where the header has " + header.width());
    }
    try {
      bars.add(
          header.time() < 0
              ? Moments.read(line.get(header.date()))
              : Moments.read(line.get(header.date()), line.get(header.time())),
          number("open", line.get(header.open())),
          number("high", line.get(header.high())),
          number("low", line.get(header.low())),
          number("close", line.get(header.close())),
          number("volume", line.get(header.volume())));
    } catch (IllegalArgumentException fault) {
      throw new CsvFault(file, number, String.valueOf(fault.getMessage()));
    }
  }

  private static double number(String column, String text) {
    // Double.parseDouble would also take "0x1p3", "1d", "NaN" and "Infinity".
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        throw notANumber(column, text);
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw notANumber(column, text);
    }
  }

  private static IllegalArgumentException notANumber(String column, String text) {
    return new IllegalArgumentException(
        text.isEmpty() ? column + " is empty" : column + " '" + text + "' is not a number");
  }

  private Bars build(Instrument instrument) {
    if (bars.size() < 2) {
      throw new CsvFault(
          file, "has " + bars.size() + " bars; at least two are needed to tell their length");
    }
    return bars.build(instrument);
  }
}
