package stratlab.cli.terminal;

import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/** How data is written. */
public enum Format {
  TABLE,
  JSON,
  CSV;

  /** The words that may be given. */
  public static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return EnumNames.all(values()).iterator();
    }
  }

  /** Reads a word. */
  public static final class Reader implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return EnumNames.read(word, values());
    }
  }
}
