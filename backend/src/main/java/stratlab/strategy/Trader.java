package stratlab.strategy;

import stratlab.trading.PlacedOrder;
import stratlab.trading.Trade;

/**
 * A plan that is asked at each bar and may remember things; made new for each run. On a bar it
 * hears first what became of its orders, then which trades have closed, and then is asked. What it
 * sends from any of these is first tried on the next bar.
 */
public non-sealed interface Trader extends Plan {
  /**
   * Acts on the bar that has just ended.
   *
   * @param desk the account and order entry, good for this call only
   */
  void next(Desk desk);

  /**
   * Hears of an order: it was accepted, filled in part or whole, or ended without. Told in the
   * order in which it happened.
   *
   * @param order as it stood then
   */
  default void onOrder(PlacedOrder order, Desk desk) {}

  /** Hears of a trade that has closed. */
  default void onTrade(Trade trade, Desk desk) {}

  /**
   * Acts before a bar, only in runs that ask before the open (cheat-on-open). Lines still show the
   * bar before; {@link Desk#nextOpen} is the one thing known of the new one. Market orders sent now
   * fill at that open.
   */
  default void beforeOpen(Desk desk) {}
}
