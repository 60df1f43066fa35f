package stratlab.backtest;

import stratlab.engine.BarList;
import stratlab.engine.RunLog;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Transactions;

/**
 * The raw signals of a {@link stratlab.strategy.Trader}: the orders it asked for that open or add
 * to a position, as far as can be told from what was held when they were sent. An exit of a bracket
 * never does; another order does when nothing is held, when it is on the side of the position, or
 * when it is for more units than are held.
 */
final class OrderSignals {
  /** What the rounding of sums of fills may leave of a position that was closed. */
  private static final double ROUNDING = 1e-9;

  private final RunLog log;
  private final boolean binds;
  private final double[] held;

  /** How many transactions count into {@code held}. */
  private int counted;

  OrderSignals(RunLog log, int sets, boolean binds) {
    this.log = log;
    this.binds = binds;
    this.held = new double[sets];
  }

  OutcomeTally tally() {
    OutcomeTally tally = new OutcomeTally();
    for (PlacedOrder order : log.orders()) {
      moveTo(order.createdBar());
      if (opens(order)) {
        tally.add(SignalOutcome.of(order, binds), order.createdBar());
      }
    }
    addAll(tally, SignalOutcome.NO_SIZE, log.unsent().withoutSize());
    addAll(tally, SignalOutcome.IN_POSITION, log.unsent().atTarget());
    return tally;
  }

  /** Takes in the fills up to a bar, after which orders of that bar are sent. */
  private void moveTo(int bar) {
    Transactions all = log.transactions();
    for (; counted < all.size() && all.bar(counted) <= bar; counted++) {
      held[all.data(counted)] += all.units(counted);
    }
  }

  private boolean opens(PlacedOrder order) {
    double size = held[order.data()];
    double units = order.order().signedQuantity();
    return order.ties().parent() == 0
        && (size * units >= 0 || Math.abs(units) > Math.abs(size) * (1 + ROUNDING));
  }

  private static void addAll(OutcomeTally tally, SignalOutcome outcome, BarList bars) {
    for (int i = 0; i < bars.size(); i++) {
      tally.add(outcome, bars.at(i));
    }
  }
}
