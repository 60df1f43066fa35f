package stratlab.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.engine.RunLog;
import stratlab.indicator.Condition;
import stratlab.market.Panel;
import stratlab.strategy.Offset;
import stratlab.strategy.Protection;
import stratlab.strategy.Signals;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;

/**
 * What became of raw signals, found the slow way: by a walk over every bar that looks at each
 * condition there and adds up all fills before it. It does not look at what the run noted of orders
 * that were not sent.
 */
final class SlowFunnel {
  private final Panel panel;
  private final RunLog log;
  private final boolean binds;
  private final List<PlacedOrder> orders;
  private final Map<SignalOutcome, List<Integer>> bars = new EnumMap<>(SignalOutcome.class);

  SlowFunnel(Panel panel, RunLog log, boolean binds) {
    this.binds = binds;
    this.panel = panel;
    this.log = log;
    this.orders = new ArrayList<>(log.orders());
    for (SignalOutcome outcome : SignalOutcome.values()) {
      bars.put(outcome, new ArrayList<>());
    }
  }

  /** Returns the bars of the raw signals by their outcome. */
  Map<SignalOutcome, List<Integer>> of(Signals plan) {
    for (int bar = 0; bar < panel.size(); bar++) {
      if (holds(plan.enterLong(), bar) || holds(plan.enterShort(), bar)) {
        bars.get(outcome(plan, bar)).add(bar);
      }
    }
    return bars;
  }

  private boolean holds(Optional<Condition> condition, int bar) {
    return condition.isPresent() && log.scope().answers(condition.get()).at(bar);
  }

  private SignalOutcome outcome(Signals plan, int bar) {
    if (bar < log.firstBar()) {
      return SignalOutcome.OUTSIDE_WINDOW;
    }
    if (bar < log.firstDecision()) {
      return SignalOutcome.WARM_UP;
    }
    PlacedOrder sent = null;
    for (PlacedOrder order : orders) {
      if (order.order() instanceof Order.Market) {
        boolean waits = order.finalBar() < 0 || order.finalBar() > bar;
        if (order.createdBar() < bar && waits) {
          return SignalOutcome.ORDER_WAITING;
        }
        sent = order.createdBar() == bar ? order : sent;
      }
    }
    if (position(bar) != 0) {
      return SignalOutcome.IN_POSITION;
    }
    if (sent != null) {
      return fate(sent);
    }
    return isProtected(plan.protection(), bar)
        ? SignalOutcome.NO_SIZE
        : SignalOutcome.NO_PROTECTION;
  }

  private double position(int bar) {
    double size = 0;
    for (PlacedOrder order : orders) {
      for (Fill fill : order.fills()) {
        size += fill.bar() <= bar ? fill.size() : 0;
      }
    }
    return Math.abs(size) < 1e-9 ? 0 : size;
  }

  private boolean isProtected(Protection protection, int bar) {
    return isKnown(protection.stop(), bar)
        && isKnown(protection.target(), bar)
        && isKnown(protection.trail(), bar);
  }

  private boolean isKnown(@Nullable Offset offset, int bar) {
    return !(offset instanceof Offset.Multiple(double _, var line))
        || log.scope().values(line).at(bar) > 0;
  }

  private SignalOutcome fate(PlacedOrder order) {
    if (order.filled() != 0) {
      return SignalOutcome.FILLED;
    }
    if (order.state() instanceof OrderState.Margin) {
      return binds ? SignalOutcome.NO_MARGIN : SignalOutcome.NO_CASH;
    }
    if (order.state() instanceof OrderState.Expired) {
      return SignalOutcome.EXPIRED;
    }
    if (order.state() instanceof OrderState.Canceled) {
      return SignalOutcome.CANCELED;
    }
    return order.state() instanceof OrderState.Rejected
        ? SignalOutcome.REJECTED
        : SignalOutcome.END_OF_DATA;
  }

  /** Returns the bars of the orders that open or add to a position, by their fate. */
  Map<SignalOutcome, List<Integer>> ofOrders() {
    for (PlacedOrder order : orders) {
      double held = 0;
      for (PlacedOrder other : orders) {
        for (Fill fill : other.fills()) {
          if (other.data() == order.data() && fill.bar() <= order.createdBar()) {
            held += fill.size();
          }
        }
      }
      double after = held + order.order().signedQuantity();
      boolean reduces = held != 0 && held * after >= 0 && Math.abs(after) < Math.abs(held);
      if (order.ties().parent() == 0 && !reduces) {
        bars.get(fate(order)).add(order.createdBar());
      }
    }
    return bars;
  }
}
