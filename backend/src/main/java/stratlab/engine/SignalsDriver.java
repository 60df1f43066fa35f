package stratlab.engine;

import org.jspecify.annotations.Nullable;
import stratlab.indicator.Scope;
import stratlab.indicator.condition.Mask;
import stratlab.market.Panel;
import stratlab.strategy.Protection;
import stratlab.strategy.Signals;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Sizing;

/** Follows the conditions of a {@link Signals} plan on the first data set. */
final class SignalsDriver implements PlanDriver {
  static final int TRADED = 0;

  private final Panel panel;
  private final Broker broker;
  private final Sizing sizing;
  private final Protection protection;
  private final @Nullable Mask enterLong;
  private final @Nullable Mask exitLong;
  private final @Nullable Mask enterShort;
  private final @Nullable Mask exitShort;
  private final @Nullable ProtectiveOrders guard;
  private final UnsentSignals unsent;

  /** The entry or exit that waits; its end lets the plan go on. */
  private @Nullable Ticket pending;

  SignalsDriver(Signals plan, Scope scope, Broker broker, Sizing sizing, UnsentSignals unsent) {
    this.panel = scope.panel();
    this.broker = broker;
    this.sizing = sizing;
    this.unsent = unsent;
    this.protection = plan.protection();
    this.enterLong = plan.enterLong().map(scope::answers).orElse(null);
    this.exitLong = plan.exitLong().map(scope::answers).orElse(null);
    this.enterShort = plan.enterShort().map(scope::answers).orElse(null);
    this.exitShort = plan.exitShort().map(scope::answers).orElse(null);
    this.guard = protection.isNone() ? null : new ProtectiveOrders(protection, broker, panel);
  }

  @Override
  public void tell(int bar) {
    broker.tellAll(bar);
  }

  @Override
  public void ask(int bar) {
    if (pending != null && !pending.isFinal()) {
      return;
    }
    double size = broker.account().size(TRADED);
    if (size == 0) {
      enter(bar);
    } else if (holds(size > 0 ? exitLong : exitShort, bar)
        || (guard != null && guard.isTimeUp(bar, pending))) {
      if (guard != null) {
        guard.release();
      }
      send(size > 0 ? Side.SELL : Side.BUY, Math.abs(size), bar);
    } else if (guard != null) {
      guard.watch(bar, size);
    }
  }

  private void enter(int bar) {
    Side side = holds(enterLong, bar) ? Side.BUY : holds(enterShort, bar) ? Side.SELL : null;
    if (side == null) {
      return;
    }
    double risk = Double.NaN;
    if (guard != null) {
      if (!guard.prepare()) {
        unsent.unprotected().add(bar);
        return;
      }
      risk = guard.risk(close(bar));
    }
    double units =
        sizing.units(
            TraderDesk.situation(
                broker.account(), TRADED, close(bar), broker.ledger().value(bar), risk));
    if (units > 0) {
      send(side, units, bar);
    } else {
      unsent.withoutSize().add(bar);
    }
  }

  private double close(int bar) {
    return panel.bars(TRADED).close().at(panel.row(TRADED, bar));
  }

  private static boolean holds(@Nullable Mask mask, int bar) {
    return mask != null && mask.at(bar);
  }

  private void send(Side side, double units, int bar) {
    Ticket ticket = broker.write(TRADED, new Order.Market(side, units), bar);
    pending = ticket;
    broker.send(ticket);
  }

  @Override
  public int nextBar(int bar) {
    double size = broker.account().size(TRADED);
    if (size == 0) {
      return Math.min(next(enterLong, bar), next(enterShort, bar));
    }
    return protection.isNone() ? next(size > 0 ? exitLong : exitShort, bar) : bar + 1;
  }

  private int next(@Nullable Mask mask, int bar) {
    return mask == null ? panel.size() : mask.next(bar + 1);
  }
}
