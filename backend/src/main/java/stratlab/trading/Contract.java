package stratlab.trading;

/** What a unit of an instrument binds in cash and earns. */
public sealed interface Contract {
  /** Returns the money that a move of one in the price earns a unit. */
  double multiplier();

  /** A unit is paid for with its price, like a share or a currency. */
  record Stock() implements Contract {
    @Override
    public double multiplier() {
      return 1;
    }
  }

  /**
   * A unit binds a margin and is settled in cash at every close, like a future.
   *
   * @param margin money a unit, above 0
   * @param multiplier money that a move of one in the price earns a unit, above 0
   */
  record Future(double margin, double multiplier) implements Contract {
    public Future {
      check("margin", margin);
      check("multiplier", multiplier);
    }
  }

  /**
   * A future whose margin is a share of the price.
   *
   * @param share above 0: 0.0333 is 3.33 % of the price of a unit
   * @param multiplier money that a move of one in the price earns a unit, above 0
   */
  record MarginShare(double share, double multiplier) implements Contract {
    public MarginShare {
      check("margin share", share);
      check("multiplier", multiplier);
    }
  }

  /** Returns the money that a unit binds at a price: the price itself, or the margin. */
  default double bound(double price) {
    return switch (this) {
      case Stock _ -> price;
      case Future(double margin, double _) -> margin;
      case MarginShare(double share, double _) -> share * price;
    };
  }

  /** Whether gains and losses are settled in cash at each close. */
  default boolean isSettled() {
    return switch (this) {
      case Stock _ -> false;
      case Future _, MarginShare _ -> true;
    };
  }

  private static void check(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a " + what + " is above 0, not " + value);
    }
  }
}
