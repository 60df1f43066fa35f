package stratlab.trading;

/**
 * How the simulated broker treats orders; the defaults are Backtrader's.
 *
 * @param checksCash whether orders are checked against the cash when they are sent; at the fill
 *     they always are
 * @param creditsShorts whether selling short adds its value to the cash; otherwise it takes it
 * @param fillsAtClose cheat-on-close: market orders get the close of the bar they were sent on
 * @param asksBeforeOpen cheat-on-open: the plan is asked before each bar with its open known, and
 *     what it sends then fills at that open
 * @param interestInTrades whether the interest of a position counts into its trade
 */
public record BrokerRules(
    boolean checksCash,
    boolean creditsShorts,
    boolean fillsAtClose,
    boolean asksBeforeOpen,
    boolean interestInTrades,
    Slippage slippage,
    VolumeLimit volumeLimit) {
  public static final BrokerRules DEFAULT =
      new BrokerRules(true, true, false, false, true, Slippage.NONE, VolumeLimit.NONE);
}
