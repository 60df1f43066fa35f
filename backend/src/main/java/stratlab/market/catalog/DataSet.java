package stratlab.market.catalog;

/**
 * A price file of the data folder.
 *
 * @param name what requests call it: the file's name without {@code .csv}
 * @param file the file's name
 * @param bytes its size
 * @param content what is in it, or why it cannot be read
 */
public record DataSet(String name, String file, long bytes, Content content) {
  /** What reading the file found. */
  public sealed interface Content {
    /**
     * A file that can be used.
     *
     * @param timeframe the length of its bars, like {@code 1d}
     * @param from the open of its first bar (UTC epoch milliseconds)
     * @param to the open of its last bar
     * @param hash SHA-256 of its bars
     * @param decimals how many its prices need, see {@link stratlab.market.Bars#priceDecimals()}
     */
    record Ready(
        String symbol, String timeframe, int bars, long from, long to, String hash, int decimals)
        implements Content {}

    /** A file with a fault, in words for people. */
    record Broken(String fault) implements Content {}
  }

  public boolean ready() {
    return content instanceof Content.Ready;
  }
}
