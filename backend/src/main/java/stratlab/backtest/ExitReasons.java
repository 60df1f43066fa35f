package stratlab.backtest;

import java.util.List;
import stratlab.analytics.Grouping;
import stratlab.market.Bars;
import stratlab.trading.Direction;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Trades;

/**
 * What closed each trade: the kind of the order whose fill, on the bar on which the trade ended,
 * sold what was long or bought back what was short. Where there are several such fills the latest
 * order that earned or lost something counts.
 */
final class ExitReasons {
  private static final byte NONE = 0;
  private static final byte MARKET = 1;
  private static final byte CLOSE = 2;
  private static final byte LIMIT = 3;
  private static final byte STOP = 4;
  private static final byte TRAIL = 5;
  private static final List<String> LABELS =
      List.of(
          "not known",
          "signal or time stop (market order)",
          "end of the session (order at the close)",
          "target (limit order)",
          "stop",
          "trailing stop");

  /** By data set and row the kind of order that sold, and the kind that bought. */
  private final byte[][] sold;

  private final byte[][] bought;

  private ExitReasons(List<Bars> sets) {
    sold = new byte[sets.size()][];
    bought = new byte[sets.size()][];
    for (int set = 0; set < sold.length; set++) {
      sold[set] = new byte[sets.get(set).size()];
      bought[set] = new byte[sold[set].length];
    }
  }

  static Grouping of(List<PlacedOrder> orders, Trades trades, List<Bars> sets) {
    ExitReasons reasons = new ExitReasons(sets);
    for (PlacedOrder order : orders) {
      for (Fill fill : order.fills()) {
        reasons.add(order, fill);
      }
    }
    int[] groups = new int[trades.size()];
    for (int trade = 0; trade < groups.length; trade++) {
      groups[trade] = reasons.of(trades, trade);
    }
    return Grouping.of(
        "exit_reason",
        "Exit",
        "By the kind of the order that closed the trade. Signals and time stops both send market"
            + " orders.",
        LABELS,
        groups);
  }

  private void add(PlacedOrder order, Fill fill) {
    byte[] kinds = (fill.size() < 0 ? sold : bought)[order.data()];
    if (kinds[fill.row()] == NONE || fill.pnl() != 0) {
      kinds[fill.row()] = kind(order.order());
    }
  }

  private int of(Trades trades, int trade) {
    byte[][] kinds = trades.direction(trade) == Direction.LONG ? sold : bought;
    return kinds[trades.data(trade)][trades.exitBar(trade)];
  }

  private static byte kind(Order order) {
    return switch (order) {
      case Order.Market _ -> MARKET;
      case Order.Close _ -> CLOSE;
      case Order.Limit _ -> LIMIT;
      case Order.Stop _, Order.StopLimit _ -> STOP;
      case Order.StopTrail _, Order.StopTrailLimit _ -> TRAIL;
    };
  }
}
