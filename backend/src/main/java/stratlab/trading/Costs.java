package stratlab.trading;

/** What a fill costs. */
public sealed interface Costs {
  /** Nothing. */
  Costs NONE = new Percent(0);

  /**
   * Returns the commission of a fill in money, 0 or more.
   *
   * @param size units, of either sign
   * @param price in quote currency
   */
  double commission(double size, double price);

  /**
   * A share of the value traded, on each side.
   *
   * @param rate a fraction from 0 to below 1: 0.001 is 0.1 %
   */
  record Percent(double rate) implements Costs {
    public Percent {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException("a commission is a fraction in 0..1, not " + rate);
      }
    }

    @Override
    public double commission(double size, double price) {
      return Math.abs(size) * Math.abs(price) * rate;
    }
  }
}
