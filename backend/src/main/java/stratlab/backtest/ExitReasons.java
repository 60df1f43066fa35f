package stratlab.backtest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.breakdown.Grouping;
import stratlab.engine.RunLog;
import stratlab.indicator.Condition;
import stratlab.indicator.condition.Mask;
import stratlab.market.Bars;
import stratlab.strategy.Signals;
import stratlab.trading.Direction;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Trades;

/**
 * What closed each trade: the kind of the order whose fill, on the bar on which the trade ended,
 * sold what was long or bought back what was short. Where there are several such fills the latest
 * order that earned or lost something counts. A plan of conditions sends orders at the market for
 * two reasons, which are told apart by whether its exit condition held.
 */
final class ExitReasons {
  private static final byte NONE = 0;
  private static final byte MARKET = 1;
  private static final byte CLOSE = 2;
  private static final byte LIMIT = 3;
  private static final byte STOP = 4;
  private static final byte TRAIL = 5;
  private static final byte SIGNAL = 6;
  private static final byte TIME = 7;
  private static final List<String> LABELS =
      List.of(
          "not known",
          "market order",
          "end of the session (order at the close)",
          "target (limit order)",
          "stop",
          "trailing stop",
          "exit signal",
          "time stop");

  /** By data set and row the kind of order that sold, and the kind that bought. */
  private final byte[][] sold;

  private final byte[][] bought;

  /** Where a plan of conditions leaves a long position; null for a plan that has none. */
  private final @Nullable Mask leavesLong;

  private final @Nullable Mask leavesShort;
  private final boolean byConditions;

  private ExitReasons(RunLog log, List<Bars> sets) {
    byConditions = log.plan() instanceof Signals;
    leavesLong = mask(log, Signals::exitLong);
    leavesShort = mask(log, Signals::exitShort);
    sold = new byte[sets.size()][];
    bought = new byte[sets.size()][];
    for (int set = 0; set < sold.length; set++) {
      sold[set] = new byte[sets.get(set).size()];
      bought[set] = new byte[sold[set].length];
    }
  }

  private static @Nullable Mask mask(RunLog log, Function<Signals, Optional<Condition>> exit) {
    return log.plan() instanceof Signals signals
        ? exit.apply(signals).map(log.scope()::answers).orElse(null)
        : null;
  }

  static Grouping of(RunLog log, List<Bars> sets) {
    ExitReasons reasons = new ExitReasons(log, sets);
    Trades trades = log.trades();
    for (PlacedOrder order : log.orders()) {
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
        "By the order that closed the trade. Of a plan of conditions a market order is an exit"
            + " signal where its exit condition held, else its time stop.",
        LABELS,
        groups);
  }

  private void add(PlacedOrder order, Fill fill) {
    byte[] kinds = (fill.size() < 0 ? sold : bought)[order.data()];
    if (kinds[fill.row()] == NONE || fill.pnl() != 0) {
      kinds[fill.row()] = kind(order);
    }
  }

  private int of(Trades trades, int trade) {
    byte[][] kinds = trades.direction(trade) == Direction.LONG ? sold : bought;
    return kinds[trades.data(trade)][trades.exitBar(trade)];
  }

  private byte kind(PlacedOrder order) {
    return switch (order.order()) {
      case Order.Market market -> market(market, order.createdBar());
      case Order.Close _ -> CLOSE;
      case Order.Limit _ -> LIMIT;
      case Order.Stop _, Order.StopLimit _ -> STOP;
      case Order.StopTrail _, Order.StopTrailLimit _ -> TRAIL;
    };
  }

  private byte market(Order.Market order, int bar) {
    Mask leaves = order.side() == Side.SELL ? leavesLong : leavesShort;
    if (!byConditions) {
      return MARKET;
    }
    return leaves != null && leaves.at(bar) ? SIGNAL : TIME;
  }
}
