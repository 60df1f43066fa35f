package stratlab.trading;

import java.util.List;

/**
 * An order of a run with its fate.
 *
 * @param id from 1, in the order of creation
 * @param data the data set it is for, from 0
 * @param order what was asked for
 * @param ties its validity and the orders it is linked to
 * @param createdBar the strategy bar on which the strategy sent it; for one sent before the open of
 *     a bar the bar before
 * @param createdTime the time of the latest bar of its data set then (UTC epoch milliseconds)
 * @param state where it stands, at the end of the run or when this was told
 * @param finalBar the strategy bar on which the strategy hears of its final state; -1 before
 * @param trigger where the trigger of a trailing stop stands; NaN for other kinds
 * @param fills oldest first; at most one unless the bars' volume bounds them
 */
public record PlacedOrder(
    int id,
    int data,
    Order order,
    Ties ties,
    int createdBar,
    long createdTime,
    OrderState state,
    int finalBar,
    double trigger,
    List<Fill> fills) {

  /**
   * What an order is tied to.
   *
   * @param validUntil the last moment at which it may fill (UTC epoch milliseconds); {@code
   *     Long.MAX_VALUE} for no end
   * @param oco the id of the order it was joined with, of which only one can fill; 0 for none
   * @param parent the id of the main order of its bracket; 0 for none
   */
  public record Ties(long validUntil, int oco, int parent) {
    public static final Ties NONE = new Ties(Long.MAX_VALUE, 0, 0);
  }

  /** Returns the signed units that were filled. */
  public double filled() {
    double units = 0;
    for (Fill fill : fills) {
      units += fill.size();
    }
    return units;
  }

  /** Returns the mean price of its fills by size; NaN without any. */
  public double averagePrice() {
    if (fills.size() == 1) {
      return fills.getFirst().price();
    }
    double money = 0;
    for (Fill fill : fills) {
      money += fill.size() * fill.price();
    }
    return money / filled();
  }

  /** Returns the commission of its fills, 0 or more. */
  public double commission() {
    return fills.stream().mapToDouble(Fill::commission).sum();
  }

  /** Returns by how much slippage made its fills worse, in money, 0 or more. */
  public double slippage() {
    return fills.stream().mapToDouble(Fill::slippage).sum();
  }

  /** Returns the gross profit of what it closed. */
  public double pnl() {
    return fills.stream().mapToDouble(Fill::pnl).sum();
  }

  /** Whether all its units are filled. */
  public boolean isCompleted() {
    return state instanceof OrderState.Completed;
  }
}
