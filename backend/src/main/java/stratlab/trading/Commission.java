package stratlab.trading;

/** What the broker charges for a fill. The two parts of a reversal are charged one by one. */
public sealed interface Commission {
  Commission NONE = new Percent(0, 0);

  /**
   * Returns the commission in money, 0 or more.
   *
   * @param size units, of either sign, not 0
   * @param price in quote currency
   */
  double of(double size, double price);

  /**
   * A share of the value traded.
   *
   * @param rate a fraction from 0 to below 1: 0.001 is 0.1 %
   * @param minimum money that a fill costs at least
   */
  record Percent(double rate, double minimum) implements Commission {
    public Percent {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException("a commission is a fraction in 0..1, not " + rate);
      }
      checkMoney(minimum);
    }

    @Override
    public double of(double size, double price) {
      return Math.max(Math.abs(size) * Math.abs(price) * rate, minimum);
    }
  }

  /**
   * Money for each unit (share, contract).
   *
   * @param amount money, 0 or more
   * @param minimum money that a fill costs at least
   */
  record PerUnit(double amount, double minimum) implements Commission {
    public PerUnit {
      checkMoney(amount);
      checkMoney(minimum);
    }

    @Override
    public double of(double size, double price) {
      return Math.max(Math.abs(size) * amount, minimum);
    }
  }

  /**
   * The same money for each fill, whatever its size.
   *
   * @param amount money, 0 or more
   */
  record PerFill(double amount) implements Commission {
    public PerFill {
      checkMoney(amount);
    }

    @Override
    public double of(double size, double price) {
      return amount;
    }
  }

  private static void checkMoney(double amount) {
    if (!(amount >= 0) || Double.isInfinite(amount)) {
      throw new IllegalArgumentException("a commission is money of 0 or more, not " + amount);
    }
  }
}
