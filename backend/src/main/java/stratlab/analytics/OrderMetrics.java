package stratlab.analytics;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.OrderCounts;
import stratlab.analytics.series.SignalCounts;
import stratlab.analytics.statistics.Figure;

/** What became of the orders. */
final class OrderMetrics {
  static final String UNKNOWN = "the orders of the run are not known";

  private OrderMetrics() {}

  static void addTo(Measures measures, MetricInput input) {
    OrderCounts orders = input.orders();
    put(measures, "orders", orders, OrderCounts::sent);
    put(measures, "completed_orders", orders, OrderCounts::completed);
    put(measures, "margin_orders", orders, OrderCounts::margin);
    put(measures, "rejected_orders", orders, OrderCounts::rejected);
    put(measures, "expired_orders", orders, OrderCounts::expired);
    put(measures, "canceled_orders", orders, OrderCounts::canceled);
    put(measures, "waiting_orders", orders, OrderCounts::waiting);
    put(measures, "fills", orders, OrderCounts::fills);
    measures.put(
        "ambiguous_fills",
        orders == null
            ? Figure.none(UNKNOWN)
            : Figure.ratio(orders.ambiguousFills(), orders.fills(), "no order was filled"));
    addSignals(measures, input.signals());
  }

  private static void addSignals(Measures measures, @Nullable SignalCounts signals) {
    Figure none = Figure.none("the signals of the run are not known");
    measures.put("signals", signals == null ? none : Figure.of(signals.raw()));
    measures.put(
        "signals_used",
        signals == null
            ? none
            : Figure.ratio(signals.filled(), signals.raw(), "there was no raw signal"));
  }

  private static void put(
      Measures measures,
      String key,
      @Nullable OrderCounts orders,
      ToIntFunction<OrderCounts> count) {
    measures.put(key, orders == null ? Figure.none(UNKNOWN) : Figure.of(count.applyAsInt(orders)));
  }
}
