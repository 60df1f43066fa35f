package stratlab.analytics.series;

import java.util.List;
import stratlab.trading.Fill;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;

/**
 * What became of the orders of a run.
 *
 * @param sent all of them
 * @param completed filled whole
 * @param margin refused, or cut short, because the account could not pay
 * @param expired their validity ran out
 * @param canceled taken back, or with an order they were linked to
 * @param rejected refused because the order they depended on was
 * @param fills executions of all of them, parts counted one by one
 * @param slippage by how much slippage made them worse, in money
 * @param ambiguousFills executions of which the bar cannot tell whether they came first
 */
public record OrderCounts(
    int sent,
    int completed,
    int margin,
    int expired,
    int canceled,
    int rejected,
    int fills,
    double slippage,
    int ambiguousFills) {

  /** Counts orders. */
  public static OrderCounts of(List<PlacedOrder> orders) {
    int completed = 0;
    int margin = 0;
    int expired = 0;
    int canceled = 0;
    int rejected = 0;
    int fills = 0;
    double slippage = 0;
    int ambiguous = 0;
    for (PlacedOrder order : orders) {
      switch (order.state()) {
        case OrderState.Completed _ -> completed++;
        case OrderState.Margin _ -> margin++;
        case OrderState.Expired _ -> expired++;
        case OrderState.Canceled _ -> canceled++;
        case OrderState.Rejected _ -> rejected++;
        case OrderState.Submitted _, OrderState.Accepted _, OrderState.Partial _ -> {}
      }
      for (Fill fill : order.fills()) {
        fills++;
        slippage += fill.slippage();
        ambiguous += fill.ambiguous() ? 1 : 0;
      }
    }
    return new OrderCounts(
        orders.size(), completed, margin, expired, canceled, rejected, fills, slippage, ambiguous);
  }

  /** Returns how many still waited at the end. */
  public int waiting() {
    return sent - completed - margin - expired - canceled - rejected;
  }
}
