package stratlab.cli.sweep;

import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import stratlab.cli.terminal.EnumNames;

/** How the rows of a sweep are written. */
enum RowFormat {
  TABLE,
  JSON,
  /** One row a line, each a JSON object. */
  NDJSON,
  CSV;

  /** The words that may be given. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return EnumNames.all(values()).iterator();
    }
  }

  /** Reads a word. */
  static final class Reader implements ITypeConverter<RowFormat> {
    @Override
    public RowFormat convert(String word) {
      return EnumNames.read(word, values());
    }
  }
}
