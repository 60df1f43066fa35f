package stratlab.trading;

/**
 * By how much a fill is worse than its price, and what happens where that leaves the bar. A buy
 * slips up, bounded by the high of the bar (and by its own limit); a sale down, bounded by the low.
 *
 * @param fraction of the price: 0.001 is 0.1 %; 0 when {@code amount} is given
 * @param amount in quote currency; 0 when {@code fraction} is given
 * @param atOpen whether fills at the open slip
 * @param match whether a price beyond the bound is filled at the bound; otherwise not on this bar
 * @param matchLimit the same for limit orders
 * @param outside whether what would be filled at the bound is filled at the slipped price instead
 */
public record Slippage(
    double fraction,
    double amount,
    boolean atOpen,
    boolean match,
    boolean matchLimit,
    boolean outside) {
  public static final Slippage NONE = new Slippage(0, 0, false, true, true, false);

  /** What a slipped price is when there is no fill on this bar. */
  public static final double NO_FILL = Double.NaN;

  public Slippage {
    if (!(fraction >= 0 && fraction < 1)) {
      throw new IllegalArgumentException("a slippage is a fraction in 0..1, not " + fraction);
    }
    if (!(amount >= 0) || Double.isInfinite(amount)) {
      throw new IllegalArgumentException("a slippage is 0 or more, not " + amount);
    }
    if (fraction > 0 && amount > 0) {
      throw new IllegalArgumentException("a slippage is a fraction or an amount, not both");
    }
  }

  /** Slips by a fraction of the price, at the open too, inside the bar. */
  public static Slippage ofFraction(double fraction) {
    return new Slippage(fraction, 0, true, true, true, false);
  }

  /** Slips by an amount, at the open too, inside the bar. */
  public static Slippage ofAmount(double amount) {
    return new Slippage(0, amount, true, true, true, false);
  }

  public boolean isNone() {
    return fraction == 0 && amount == 0;
  }

  /**
   * Returns the price after slippage.
   *
   * @param bound the farthest price on the bar that the order may get
   * @param limit whether it is an order with a limit
   * @return {@link #NO_FILL} where the bar has no such price
   */
  public double slipped(Side side, double price, double bound, boolean limit) {
    double sign = side.sign();
    double worse = fraction > 0 ? price * (1 + sign * fraction) : price + sign * amount;
    if (sign * (worse - bound) <= 0) {
      return worse;
    }
    if (match || (limit && matchLimit)) {
      return outside ? worse : bound;
    }
    return NO_FILL;
  }
}
