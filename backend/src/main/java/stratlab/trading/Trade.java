package stratlab.trading;

/**
 * A closed round trip: from a position of 0 back to 0. A reversal closes one and opens the next.
 *
 * @param id from 1, in the order of closing
 * @param data the data set, from 0
 * @param size the largest position held, in units, positive
 * @param entryTime time of the opening fill (UTC epoch milliseconds)
 * @param entryBar row of its own data set
 * @param entryPrice average price of the position
 * @param exitBar row of its own data set
 * @param exitPrice mean price of all reducing fills, weighted by size
 * @param pnl gross profit in money, before costs
 * @param pnlNet after commission and interest
 * @param commission of all its fills
 * @param interest paid for holding it, 0 or more
 */
public record Trade(
    int id,
    int data,
    Direction direction,
    double size,
    long entryTime,
    int entryBar,
    double entryPrice,
    long exitTime,
    int exitBar,
    double exitPrice,
    double pnl,
    double pnlNet,
    double commission,
    double interest) {
  /** Returns how many bars of its data set it was held. */
  public int bars() {
    return exitBar - entryBar;
  }

  /** Whether it ended without a loss after costs; a net profit of exactly 0 counts as won. */
  public boolean won() {
    return pnlNet >= 0;
  }

  /** Returns the net profit as a fraction of the value held; NaN when that value is 0. */
  public double returnFraction() {
    double held = Math.abs(entryPrice) * size;
    return held == 0 ? Double.NaN : pnlNet / held;
  }
}
