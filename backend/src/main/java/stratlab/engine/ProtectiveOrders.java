package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.market.Panel;
import stratlab.strategy.Offset;
import stratlab.strategy.Protection;
import stratlab.trading.Distance;
import stratlab.trading.Order;
import stratlab.trading.Side;

/** The orders that guard the position of a plan with a {@link Protection}. */
final class ProtectiveOrders {
  private final Protection protection;
  private final Broker broker;
  private final Panel panel;
  private @Nullable Distance stop;
  private @Nullable Distance target;
  private @Nullable Distance trail;
  private final List<Ticket> orders = new ArrayList<>();

  ProtectiveOrders(Protection protection, Broker broker, Panel panel) {
    this.protection = protection;
    this.broker = broker;
    this.panel = panel;
  }

  /** Fixes the distances at a signal; false where one has no value yet. */
  boolean prepare() {
    stop = now(protection.stop());
    target = now(protection.target());
    trail = now(protection.trail());
    return (stop == null) == (protection.stop() == null)
        && (target == null) == (protection.target() == null)
        && (trail == null) == (protection.trail() == null);
  }

  private static @Nullable Distance now(@Nullable Offset offset) {
    return offset == null ? null : offset.now();
  }

  double risk(double price) {
    Distance nearest = stop != null ? stop : trail;
    return nearest == null ? Double.NaN : nearest.from(price);
  }

  boolean isTimeUp(int bar, @Nullable Ticket entry) {
    if (protection.bars() == 0 || entry == null) {
      return false;
    }
    int row = entry.lastFillRow();
    return row >= 0 && panel.row(SignalsDriver.TRADED, bar) - row >= protection.bars();
  }

  /** Sends the orders once the position is there. */
  void watch(int bar, double size) {
    if (orders.stream().anyMatch(order -> !order.isFinal())) {
      return;
    }
    orders.clear();
    OcoGroup rivals = new OcoGroup(protection.order());
    Side side = size > 0 ? Side.SELL : Side.BUY;
    double units = Math.abs(size);
    double entry = broker.account().position(SignalsDriver.TRADED).price();
    int away = side.sign();
    if (stop != null) {
      send(rivals, new Order.Stop(side, units, entry + away * stop.from(entry)), bar);
    }
    if (trail != null) {
      send(rivals, new Order.StopTrail(side, units, trail, entry), bar);
    }
    if (target != null) {
      send(rivals, new Order.Limit(side, units, entry - away * target.from(entry)), bar);
    }
  }

  private void send(OcoGroup rivals, Order order, int bar) {
    Ticket ticket = broker.write(SignalsDriver.TRADED, order, bar);
    rivals.add(ticket, orders.isEmpty() ? 0 : orders.getFirst().id());
    orders.add(ticket);
    broker.send(ticket);
  }

  /** Takes the orders back because the position is left. */
  void release() {
    orders.forEach(broker::cancel);
  }
}
