package stratlab.market.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** Whose prices the lines of a file hold, by its symbol column: all of them the same one's. */
final class Symbol {
  private final String column;
  private @Nullable String first;
  private byte[] spelled = {};

  /**
   * Watches a column.
   *
   * @param column its name
   */
  Symbol(String column) {
    this.column = column;
  }

  /** Whether bytes spell the symbol of the lines before; of the first line they never do. */
  boolean isSpelled(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, spelled, 0, spelled.length) && first != null;
  }

  /**
   * Takes the symbol of a line.
   *
   * @throws IllegalArgumentException when it is not that of the lines before
   */
  void check(String symbol) {
    if (first == null) {
      first = symbol;
      spelled = symbol.getBytes(StandardCharsets.UTF_8);
    } else if (!symbol.equals(first)) {
      throw new IllegalArgumentException(
          ("column %s holds %s, and %s on the lines before: a file holds one series, split it into"
                  + " one file each")
              .formatted(column, Quoted.of(symbol), Quoted.of(first)));
    }
  }
}
