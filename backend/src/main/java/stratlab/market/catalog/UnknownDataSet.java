package stratlab.market.catalog;

/** No data set has this name. */
public final class UnknownDataSet extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownDataSet(String message) {
    super(message);
  }
}
