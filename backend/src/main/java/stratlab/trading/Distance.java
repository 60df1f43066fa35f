package stratlab.trading;

/** How far a trailing stop keeps from the price; always above 0. */
public sealed interface Distance {
  /** Returns the distance in quote currency when the price is {@code price}. */
  double from(double price);

  /** A fixed distance in quote currency. */
  record Amount(double amount) implements Distance {
    public Amount {
      check(amount);
    }

    @Override
    public double from(double price) {
      return amount;
    }
  }

  /** A share of the price: 0.02 is 2 %. */
  record Fraction(double fraction) implements Distance {
    public Fraction {
      check(fraction);
    }

    @Override
    public double from(double price) {
      return price * fraction;
    }
  }

  private static void check(double distance) {
    if (!(distance > 0) || Double.isInfinite(distance)) {
      throw new IllegalArgumentException("a distance is above 0, not " + distance);
    }
  }
}
