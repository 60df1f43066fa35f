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
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stratlab.market.Bars;
import stratlab.market.Instrument;

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
  private final BarText text;

  private CsvBars(String file, Header header) {
    this.file = file;
    this.header = header;
    this.text = new BarText(header, bars);
  }

  /**
   * Reads all bars of a file.
   *
   * @throws CsvFault naming file and line when something is wrong in it
   */
  public static Bars read(Path path, Instrument instrument) {
    String file = String.valueOf(path.getFileName());
    try {
      Optional<Bars> plain = PlainFile.read(path, instrument);
      return plain.isPresent() ? plain.get() : readAnyCsv(path, instrument);
    } catch (CharacterCodingException _) {
      throw new CsvFault(file, "the file is not UTF-8 text");
    } catch (IOException failed) {
      throw new UncheckedIOException(file + ": cannot be read: " + failed.getMessage(), failed);
    }
  }

  /** Reads all bars of a file that need not be plain, and finds the words for its faults. */
  static Bars readAnyCsv(Path path, Instrument instrument) throws IOException {
    try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return read(String.valueOf(path.getFileName()), text, instrument);
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
      text.add(line::get);
    } catch (IllegalArgumentException fault) {
      throw new CsvFault(file, number, String.valueOf(fault.getMessage()));
    }
  }

  private Bars build(Instrument instrument) {
    if (bars.size() < 2) {
      throw new CsvFault(
          file, "has " + bars.size() + " bars; at least two are needed to tell their length");
    }
    try {
      return bars.build(instrument);
    } catch (ArithmeticException overflow) {
      throw new CsvFault(file, "the bars lie too far apart to tell their length", overflow);
    }
  }
}
