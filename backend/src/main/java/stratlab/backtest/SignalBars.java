package stratlab.backtest;

import java.util.BitSet;
import java.util.Optional;
import stratlab.engine.BarList;
import stratlab.engine.RunLog;
import stratlab.indicator.Condition;
import stratlab.market.Panel;
import stratlab.strategy.Signals;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Transactions;

/**
 * The raw signals of a {@link Signals} plan: the bars on which an entry condition holds. The run
 * keeps only the bars on which the plan wanted an order and could not size or protect it; all else
 * follows from the masks, the orders and the fills, a set of bars at a time.
 */
final class SignalBars {
  private static final int TRADED = 0;

  private final Panel panel;
  private final RunLog log;
  private final boolean binds;

  SignalBars(Panel panel, RunLog log, boolean binds) {
    this.panel = panel;
    this.log = log;
    this.binds = binds;
  }

  OutcomeTally tally(Signals plan) {
    OutcomeTally tally = new OutcomeTally();
    BitSet left = raw(plan);
    BitSet waiting = new BitSet(panel.size());
    BitSet held = held();
    tally.take(SignalOutcome.OUTSIDE_WINDOW, left, range(0, log.firstBar()));
    tally.take(SignalOutcome.WARM_UP, left, range(log.firstBar(), log.firstDecision()));
    // Each look at an order makes it anew, so all that is wanted is taken in one pass.
    for (PlacedOrder order : log.orders()) {
      if (isOfPlan(order)) {
        addWait(waiting, order);
        if (!held.get(order.createdBar())) {
          tally.add(SignalOutcome.of(order, binds), order.createdBar());
        }
      }
    }
    tally.take(SignalOutcome.ORDER_WAITING, left, waiting);
    tally.take(SignalOutcome.IN_POSITION, left, held);
    tally.take(SignalOutcome.NO_PROTECTION, left, set(log.unsent().unprotected()));
    tally.take(SignalOutcome.NO_SIZE, left, set(log.unsent().withoutSize()));
    return tally;
  }

  /** The plan itself sends orders at the market alone; what guards its positions is never one. */
  private static boolean isOfPlan(PlacedOrder order) {
    return order.order() instanceof Order.Market;
  }

  /** Adds the bars after which an order that was sent before them still waits. */
  private void addWait(BitSet bars, PlacedOrder order) {
    int ended = order.finalBar() < 0 ? panel.size() : order.finalBar();
    if (ended > order.createdBar() + 1) {
      bars.set(order.createdBar() + 1, ended);
    }
  }

  private BitSet raw(Signals plan) {
    BitSet raw = bits(plan.enterLong());
    raw.or(bits(plan.enterShort()));
    return raw;
  }

  private BitSet bits(Optional<Condition> condition) {
    return condition.map(each -> log.scope().answers(each).bits()).orElseGet(BitSet::new);
  }

  private static BitSet range(int from, int to) {
    BitSet bars = new BitSet();
    bars.set(from, to);
    return bars;
  }

  private static BitSet set(BarList list) {
    BitSet bars = new BitSet();
    for (int i = 0; i < list.size(); i++) {
      bars.set(list.at(i));
    }
    return bars;
  }

  /** Returns the bars after whose fills a position is held. */
  private BitSet held() {
    BitSet bars = new BitSet(panel.size());
    double size = 0;
    int since = 0;
    Transactions all = log.transactions();
    for (int at = 0; at < all.size(); at++) {
      if (all.data(at) == TRADED) {
        if (size != 0) {
          bars.set(since, all.bar(at));
        }
        size += all.units(at);
        since = all.bar(at);
      }
    }
    if (size != 0) {
      bars.set(since, panel.size());
    }
    return bars;
  }
}
