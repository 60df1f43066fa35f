package stratlab.cli;

import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/** How data is written. */
enum Format {
  TABLE,
  JSON,
  CSV;

  /** The words that may be given. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Spelling.all(values()).iterator();
    }
  }

  /** Reads a word. */
  static final class Reader implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return Spelling.read(word, values());
    }
  }
}
