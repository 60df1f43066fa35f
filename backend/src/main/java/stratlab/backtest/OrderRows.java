package stratlab.backtest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestReport.OrderRow;
import stratlab.engine.RunLog;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;

/** The orders of a run as rows of its report. */
final class OrderRows {
  private final List<String> roles;
  private final RunLog log;

  OrderRows(List<String> roles, RunLog log) {
    this.roles = roles;
    this.log = log;
  }

  List<OrderRow> list() {
    List<PlacedOrder> orders = log.orders();
    return new RowView<>(orders.size(), index -> row(orders.get(index)));
  }

  private OrderRow row(PlacedOrder placed) {
    Order order = placed.order();
    PlacedOrder.Ties ties = placed.ties();
    List<Fill> fills = placed.fills();
    Fill last = fills.isEmpty() ? null : fills.getLast();
    return new OrderRow(
        placed.id(),
        roles.get(placed.data()),
        order.side().name().toLowerCase(Locale.ROOT),
        type(order),
        order.quantity(),
        trigger(placed),
        limit(order),
        ties.validUntil() == Long.MAX_VALUE ? null : ties.validUntil(),
        ties.oco() == 0 ? null : ties.oco(),
        ties.parent() == 0 ? null : ties.parent(),
        placed.createdTime(),
        placed.createdBar() - log.firstBar(),
        status(placed.state()),
        placed.state().reason().isEmpty() ? null : placed.state().reason(),
        Math.abs(placed.filled()),
        fills.size(),
        last == null ? null : last.time(),
        last == null ? null : last.bar() - log.firstBar(),
        last == null ? null : placed.averagePrice(),
        last == null ? null : placed.commission(),
        last == null ? null : placed.slippage(),
        fills.stream().anyMatch(Fill::ambiguous));
  }

  private static String type(Order order) {
    return switch (order) {
      case Order.Market _ -> "market";
      case Order.Close _ -> "close";
      case Order.Limit _ -> "limit";
      case Order.Stop _ -> "stop";
      case Order.StopLimit _ -> "stop-limit";
      case Order.StopTrail _ -> "stop-trail";
      case Order.StopTrailLimit _ -> "stop-trail-limit";
    };
  }

  private static @Nullable Double trigger(PlacedOrder placed) {
    return switch (placed.order()) {
      case Order.Market _, Order.Close _, Order.Limit _ -> null;
      case Order.Stop stop -> stop.trigger();
      case Order.StopLimit stop -> stop.trigger();
      case Order.StopTrail _, Order.StopTrailLimit _ -> placed.trigger();
    };
  }

  private static @Nullable Double limit(Order order) {
    return switch (order) {
      case Order.Market _, Order.Close _, Order.Stop _, Order.StopTrail _ -> null;
      case Order.Limit limit -> limit.limit();
      case Order.StopLimit stop -> stop.limit();
      case Order.StopTrailLimit trail -> trail.limit();
    };
  }

  private static String status(OrderState state) {
    return switch (state) {
      case OrderState.Submitted _ -> "submitted";
      case OrderState.Accepted _ -> "accepted";
      case OrderState.Partial _ -> "partial";
      case OrderState.Completed _ -> "completed";
      case OrderState.Canceled _ -> "canceled";
      case OrderState.Expired _ -> "expired";
      case OrderState.Margin _ -> "margin";
      case OrderState.Rejected _ -> "rejected";
    };
  }
}
