package stratlab.trading;

/**
 * What a strategy asks for. Quantities are in units (always positive), prices in quote currency.
 */
public sealed interface Order {
  Side side();

  double quantity();

  /** Returns the change of the position that a complete fill makes. */
  default double signedQuantity() {
    return side().sign() * quantity();
  }

  /** Fills at the open of the next bar of its data set. */
  record Market(Side side, double quantity) implements Order {
    public Market {
      if (!(quantity > 0) || Double.isInfinite(quantity)) {
        throw new IllegalArgumentException("an order needs a quantity above 0, not " + quantity);
      }
    }
  }
}
