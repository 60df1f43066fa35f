package stratlab.trading;

/**
 * What a strategy asks for. Quantities are in units (always positive), prices in quote currency.
 * The package {@code stratlab.engine} says when each kind fills.
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
      checkQuantity(quantity);
    }
  }

  /** Fills at the last close of the session: with daily bars, the close of the next bar. */
  record Close(Side side, double quantity) implements Order {
    public Close {
      checkQuantity(quantity);
    }
  }

  /** Fills at {@code limit} or better. */
  record Limit(Side side, double quantity, double limit) implements Order {
    public Limit {
      checkQuantity(quantity);
      checkPrice("limit", limit);
    }
  }

  /** Becomes a market order once the price reaches {@code trigger}. */
  record Stop(Side side, double quantity, double trigger) implements Order {
    public Stop {
      checkQuantity(quantity);
      checkPrice("trigger", trigger);
    }
  }

  /** Becomes a limit order at {@code limit} once the price reaches {@code trigger}. */
  record StopLimit(Side side, double quantity, double trigger, double limit) implements Order {
    public StopLimit {
      checkQuantity(quantity);
      checkPrice("trigger", trigger);
      checkPrice("limit", limit);
    }
  }

  /**
   * A stop whose trigger starts at a distance from {@code reference} and follows the closes.
   *
   * @param reference where the distance is first measured from, usually the latest close
   */
  record StopTrail(Side side, double quantity, Distance distance, double reference)
      implements Order {
    public StopTrail {
      checkQuantity(quantity);
      checkPrice("reference", reference);
    }
  }

  /**
   * A trailing stop that becomes a limit order; the limit moves with the trigger and keeps the
   * distance that {@code limit} has from {@code reference}.
   */
  record StopTrailLimit(
      Side side, double quantity, Distance distance, double reference, double limit)
      implements Order {
    public StopTrailLimit {
      checkQuantity(quantity);
      checkPrice("reference", reference);
      checkPrice("limit", limit);
    }
  }

  private static void checkQuantity(double quantity) {
    if (!(quantity > 0) || Double.isInfinite(quantity)) {
      throw new IllegalArgumentException("an order needs a quantity above 0, not " + quantity);
    }
  }

  private static void checkPrice(String what, double price) {
    if (!Double.isFinite(price)) {
      throw new IllegalArgumentException("the " + what + " of an order is not a price: " + price);
    }
  }
}
