package stratlab.engine;

import java.util.List;
import stratlab.indicator.LineSnapshot;
import stratlab.indicator.Scope;
import stratlab.strategy.Plan;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Trades;
import stratlab.trading.Transactions;

/**
 * What happened in a run. Bars are strategy bars of the panel, from 0. The lists are views of
 * columns that nobody changes any more.
 *
 * @param firstBar the first bar of the window; the equity curve starts here
 * @param firstReady the first bar on which every line of the plan has a value; the panel's size
 *     when there is none
 * @param firstDecision the first bar on which the strategy was asked; the panel's size when it
 *     never was
 * @param orders every order in the order of creation
 * @param trades closed trades in the order of closing
 * @param openTrades what was held at the end
 * @param interest what was paid for positions held over days, 0 or more
 * @param lines the lines that the strategy asked for
 * @param plan what the strategy made of its market
 * @param scope answers for the plan's lines and conditions at every bar
 * @param unsent what the plan wanted without an order being sent
 */
public record RunLog(
    int firstBar,
    int firstReady,
    int firstDecision,
    List<PlacedOrder> orders,
    Trades trades,
    List<OpenTrade> openTrades,
    Transactions transactions,
    EquityCurve equity,
    double interest,
    List<LineSnapshot> lines,
    Plan plan,
    Scope scope,
    UnsentSignals unsent) {
  public RunLog {
    openTrades = List.copyOf(openTrades);
    lines = List.copyOf(lines);
  }
}
