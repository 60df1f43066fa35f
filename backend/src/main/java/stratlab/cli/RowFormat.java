package stratlab.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the rows of a sweep are written. */
enum RowFormat {
  TABLE,
  JSON,
  /** One row a line, each a JSON object. */
  NDJSON,
  CSV;

  /** Returns the word on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words that may be given. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(values()).stream().map(RowFormat::word).iterator();
    }
  }

  /** Reads a word. */
  static final class Reader implements ITypeConverter<RowFormat> {
    @Override
    public RowFormat convert(String word) {
      for (RowFormat format : values()) {
        if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new TypeConversionException("'" + word + "' is not table, json, ndjson or csv");
    }
  }
}
