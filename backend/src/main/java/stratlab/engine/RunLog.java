package stratlab.engine;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Trade;
import stratlab.trading.Transaction;

/**
 * What happened in a run. Bars are strategy bars of the panel, from 0.
 *
 * @param firstBar the first bar of the window; the equity curve starts here
 * @param firstDecision the first bar on which the strategy was asked; the panel's size when it
 *     never was
 * @param orders every order in the order of creation
 * @param trades closed trades in the order of closing
 * @param openTrades what was held at the end
 * @param lines the lines that the strategy asked for
 */
public record RunLog(
    int firstBar,
    int firstDecision,
    List<PlacedOrder> orders,
    List<Trade> trades,
    List<OpenTrade> openTrades,
    List<Transaction> transactions,
    EquityCurve equity,
    List<Line> lines) {
  public RunLog {
    orders = List.copyOf(orders);
    trades = List.copyOf(trades);
    openTrades = List.copyOf(openTrades);
    transactions = List.copyOf(transactions);
    lines = List.copyOf(lines);
  }
}
