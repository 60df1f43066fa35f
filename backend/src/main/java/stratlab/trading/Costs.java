package stratlab.trading;

/**
 * What trading one data set costs and binds.
 *
 * @param leverage how many times the bound cash buys, 1 or more
 * @param interest a fraction a year of the entry value, for short positions: 0.03 is 3 %
 * @param interestOnLongs whether long positions pay it too
 */
public record Costs(
    Commission commission,
    Contract contract,
    double leverage,
    double interest,
    boolean interestOnLongs) {
  /** Nothing. */
  public static final Costs NONE = of(Commission.NONE);

  public Costs {
    if (!(leverage >= 1) || Double.isInfinite(leverage)) {
      throw new IllegalArgumentException("a leverage is 1 or more, not " + leverage);
    }
    if (!(interest >= 0 && interest < 10)) {
      throw new IllegalArgumentException(
          "an interest is a fraction a year from 0 to below 10, not " + interest);
    }
  }

  /** Takes a commission on shares that are paid in full. */
  public static Costs of(Commission commission) {
    return new Costs(commission, new Contract.Stock(), 1, 0, false);
  }

  /** Takes a share of the value traded, 0.001 for 0.1 %, on shares that are paid in full. */
  public static Costs percent(double rate) {
    return of(new Commission.Percent(rate, 0));
  }

  /**
   * Returns how many units an amount of money buys at a price without leverage, the commission of
   * one fill paid; 0 when it does not even pay that.
   *
   * @param price above 0
   */
  public double affordable(double money, double price) {
    double value = price * contract.multiplier();
    double units =
        switch (commission) {
          case Commission.Percent(double rate, double minimum) ->
              Math.min(money / (value * (1 + rate)), (money - minimum) / value);
          case Commission.PerUnit(double amount, double minimum) ->
              Math.min(money / (value + amount), (money - minimum) / value);
          case Commission.PerFill(double amount) -> (money - amount) / value;
        };
    return Math.max(0, units);
  }
}
