package stratlab.market;

/**
 * What is traded.
 *
 * @param symbol its short name, for example {@code SP500}; not blank
 */
public record Instrument(String symbol) {
  public Instrument {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("an instrument needs a symbol");
    }
  }
}
