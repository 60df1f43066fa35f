package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stratlab.testing.Golden.day;
import static stratlab.testing.Golden.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.market.Panel;
import stratlab.testing.Golden;
import stratlab.testing.GoldenRuns.GoldenRun;
import stratlab.trading.Direction;
import stratlab.trading.Fill;
import stratlab.trading.OpenTrade;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Trade;

/** Runs recorded by Backtrader: order by order, trade by trade, bar by bar of equity. */
final class GoldenTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("stratlab.testing.GoldenRuns#all")
  void theRunEqualsTheRecordedOne(GoldenRun run) {
    Golden recorded = run.recorded();
    RunLog log = run.log();
    assertThat(log.firstDecision()).isEqualTo(recorded.summary().get("first_next_bar"));
    ordersAreEqual(run);
    tradesAreEqual(log.trades(), recorded);
    openTradesAreEqual(log.openTrades(), recorded);
    equityIsEqual(log, recorded);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stratlab.testing.GoldenRuns#replays")
  void theRecordedOrdersMeetTheirRecordedFates(GoldenRun run) {
    ordersAreEqual(run);
    tradesAreEqual(run.log().trades(), run.recorded());
    openTradesAreEqual(run.log().openTrades(), run.recorded());
    equityIsEqual(run.log(), run.recorded());
  }

  private static void ordersAreEqual(GoldenRun run) {
    List<PlacedOrder> orders = run.log().orders();
    Golden recorded = run.recorded();
    Panel panel = run.panel();
    assertThat(orders).hasSameSizeAs(recorded.orders());
    for (int i = 0; i < orders.size(); i++) {
      PlacedOrder order = orders.get(i);
      Map<String, Object> expected = recorded.orders().get(i);
      assertThat(order.id()).isEqualTo(expected.get("id"));
      assertThat(recorded.feeds().get(order.data())).isEqualTo(expected.get("data"));
      assertThat(order.order().side().name().toLowerCase(Locale.ROOT))
          .isEqualTo(expected.get("side"));
      assertThat(order.order().signedQuantity()).isEqualTo(number(expected, "size"));
      assertThat(order.createdBar()).isEqualTo(expected.get("created_bar"));
      // Recorded is the time of the order's own data set, which may have no bar just then.
      int row = panel.row(order.data(), order.createdBar());
      assertThat(panel.bars(order.data()).time(row)).isEqualTo(day(expected.get("created")));
      assertThat(order.state().getClass().getSimpleName()).isEqualTo(expected.get("status"));
      if (order.isCompleted()) {
        Fill fill = order.fills().getLast();
        assertThat(fill.bar()).isEqualTo(expected.get("fill_bar"));
        assertThat(fill.time()).isEqualTo(day(expected.get("executed")));
        assertThat(fill.size()).isEqualTo(number(expected, "executed_size"));
        near(fill.price(), expected, "executed_price");
        near(fill.commission(), expected, "commission");
        near(fill.pnl(), expected, "pnl");
      }
    }
  }

  private static void tradesAreEqual(List<Trade> trades, Golden recorded) {
    assertThat(trades).hasSameSizeAs(recorded.trades());
    for (int i = 0; i < trades.size(); i++) {
      Trade trade = trades.get(i);
      Map<String, Object> expected = recorded.trades().get(i);
      assertThat(trade.id()).isEqualTo(expected.get("id"));
      assertThat(trade.direction().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.get("side"));
      assertThat(trade.size()).isEqualTo(number(expected, "max_size"));
      assertThat(trade.entryTime()).isEqualTo(day(expected.get("entry")));
      assertThat(trade.entryBar()).isEqualTo(expected.get("entry_bar"));
      assertThat(trade.exitTime()).isEqualTo(day(expected.get("exit")));
      assertThat(trade.exitBar()).isEqualTo(expected.get("exit_bar"));
      assertThat(trade.bars()).isEqualTo(expected.get("bars"));
      near(trade.entryPrice(), expected, "entry_price");
      near(trade.exitPrice(), expected, "exit_price");
      near(trade.pnl(), expected, "pnl");
      near(trade.pnlNet(), expected, "pnlcomm");
      near(trade.commission(), expected, "commission");
    }
  }

  private static void openTradesAreEqual(List<OpenTrade> open, Golden recorded) {
    assertThat(open).hasSameSizeAs(recorded.openTrades());
    for (int i = 0; i < open.size(); i++) {
      Map<String, Object> expected = recorded.openTrades().get(i);
      double sign = open.get(i).direction() == Direction.LONG ? 1 : -1;
      assertThat(open.get(i).size() * sign).isEqualTo(number(expected, "size"));
      assertThat(open.get(i).entryBar()).isEqualTo(expected.get("entry_bar"));
      near(open.get(i).entryPrice(), expected, "entry_price");
      near(open.get(i).commission(), expected, "commission");
    }
  }

  private static void equityIsEqual(RunLog log, Golden recorded) {
    assertThat(log.equity().size()).isEqualTo(recorded.equity().size());
    for (int bar = 0; bar < log.equity().size(); bar++) {
      double[] expected = recorded.equity().get(bar);
      assertThat(log.equity().time(bar)).isEqualTo((long) expected[0]);
      assertThat(log.equity().value(bar))
          .as("value of bar %s", bar)
          .isCloseTo(expected[1], relative(expected[1]));
      assertThat(log.equity().cash(bar))
          .as("cash of bar %s", bar)
          .isCloseTo(expected[2], relative(expected[2]));
    }
    near(log.equity().end(), recorded.summary(), "final_value");
  }

  private static void near(double actual, Map<String, Object> expected, String key) {
    double wanted = number(expected, key);
    assertThat(actual).as(key).isCloseTo(wanted, relative(wanted));
  }

  private static Offset<Double> relative(double wanted) {
    return within(1e-9 * Math.max(1, Math.abs(wanted)));
  }
}
