package stratlab.analytics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.EquityFixtures;
import stratlab.analytics.Metric;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.trading.Costs;
import stratlab.trading.EquityCurve;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;

final class OrderCountsTest {
  private static final EquityCurve CURVE = EquityFixtures.daily(100, 100, 101);

  private static final List<PlacedOrder> ORDERS =
      List.of(
          order(new OrderState.Completed(), fill(false)),
          order(new OrderState.Completed(), fill(false), fill(true)),
          order(new OrderState.Margin("short of cash")),
          order(new OrderState.Rejected("its entry was refused")),
          order(new OrderState.Expired(), fill(false)),
          order(new OrderState.Canceled("by the strategy")),
          order(new OrderState.Canceled("its rival was filled")),
          order(new OrderState.Accepted()),
          order(new OrderState.Submitted()));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "orders, 9",
    "completed_orders, 2",
    "margin_orders, 1",
    "rejected_orders, 1",
    "expired_orders, 1",
    "canceled_orders, 2",
    "waiting_orders, 2",
    "fills, 4",
    "ambiguous_fills, 0.25",
    "slippage_paid, 1",
    "signals, 8",
    "signals_used, 0.25"
  })
  void eachEndHasItsCount(String key, double expected) {
    MetricInput input =
        new MetricInput(
            CURVE,
            List.of(),
            List.of(),
            EquityFixtures.sameAs(CURVE),
            Costs.NONE,
            null,
            null,
            OrderCounts.of(ORDERS),
            new SignalCounts(8, 2));
    Metric metric = EquityFixtures.metric(Metrics.of(input), key);

    assertThat(metric.all()).isEqualTo(expected);
    assertThat(metric.sampling())
        .isEqualTo(key.startsWith("signals") ? "every bar" : "every order");
  }

  private static Fill fill(boolean ambiguous) {
    return new Fill(0, 0, 0, 1, 100, 100, 0, 0.25, 0, 0, ambiguous);
  }

  private static PlacedOrder order(OrderState state, Fill... fills) {
    return new PlacedOrder(
        1,
        0,
        new Order.Market(Side.BUY, 1),
        PlacedOrder.Ties.NONE,
        0,
        0,
        state,
        0,
        Double.NaN,
        List.of(fills));
  }
}
