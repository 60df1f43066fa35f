package stratlab.market.csv;

import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;

/**
 * A price file that cannot be read; the message is {@code file:line: fault} on one line, for
 * people.
 */
public final class CsvFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean ofContent;

  private CsvFault(String message, boolean ofContent) {
    super(message);
    this.ofContent = ofContent;
  }

  /** A fault in a line. */
  CsvFault(String file, long line, String fault) {
    this(shown(file) + ":" + line + ": " + Quoted.message(fault), true);
  }

  /** A fault of the file as a whole. */
  public CsvFault(String file, String fault) {
    this(shown(file) + ": " + Quoted.message(fault), true);
  }

  /** A fault that may be gone the next time although the file is the same. */
  static CsvFault ofSurroundings(String file, String fault) {
    return new CsvFault(shown(file) + ": " + Quoted.message(fault), false);
  }

  /** The fault of an earlier reading once more. */
  public static CsvFault again(String message) {
    return new CsvFault(message, true);
  }

  private static String shown(String file) {
    return Quoted.plain(file, Limits.NAME);
  }

  /** Whether the file has it for as long as it does not change. */
  public boolean isOfContent() {
    return ofContent;
  }
}
