package stratlab.market.csv;

/** A price file that cannot be read; the message is {@code file:line: fault}, for people. */
public final class CsvFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  CsvFault(String file, long line, String fault) {
    super(file + ":" + line + ": " + fault);
  }

  CsvFault(String file, String fault) {
    super(file + ": " + fault);
  }

  CsvFault(String file, String fault, Throwable cause) {
    super(file + ": " + fault, cause);
  }
}
