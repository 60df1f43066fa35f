package stratlab.trading;

/** How many units an order is for when the strategy does not say. */
public sealed interface Sizing {
  /** Returns the units of an order, above 0. */
  double units();

  /**
   * Always the same.
   *
   * @param units above 0
   */
  record Fixed(double units) implements Sizing {
    public Fixed {
      if (!(units > 0) || Double.isInfinite(units)) {
        throw new IllegalArgumentException("a size is above 0 units, not " + units);
      }
    }
  }
}
