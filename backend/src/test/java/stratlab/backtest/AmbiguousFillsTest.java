package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.trading.Direction;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Trade;

final class AmbiguousFillsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                          | data | row | units | from | to | touched
          the exit of a long trade                         |    0 |  20 |    -1 |   10 | 20 | true
          an exit in part before the end                   |    0 |  15 |    -1 |   10 | 20 | true
          an entry by one of two orders                    |    0 |  10 |     1 |   10 | 20 | true
          the exit of the trade that ended as this began   |    0 |  10 |    -1 |   10 | 20 | false
          the entry of the trade that began as this ended  |    0 |  20 |     1 |   10 | 20 | false
          a trade that begins and ends on one bar          |    0 |  10 |    -1 |   10 | 10 | true
          before the trade                                 |    0 |   9 |    -1 |   10 | 20 | false
          after the trade                                  |    0 |  21 |    -1 |   10 | 20 | false
          another data set                                 |    1 |  20 |    -1 |   10 | 20 | false
          """)
  void aTradeIsTouchedByTheFillsThatMadeIt(
      String story, int data, int row, double units, int from, int to, boolean touched) {
    AmbiguousFills fills = AmbiguousFills.of(List.of(order(data, row, units, true)));
    assertThat(fills.touch(trade(from, to))).isEqualTo(touched);
  }

  @Test
  void onlyFillsThatTheBarLeavesOpenCount() {
    AmbiguousFills fills =
        AmbiguousFills.of(
            List.of(order(0, 20, -1, false), order(0, 30, -1, true), order(0, 30, -1, true)));
    assertThat(fills.count()).isEqualTo(2);
    assertThat(fills.touch(trade(10, 20))).isFalse();
  }

  private static PlacedOrder order(int data, int row, double units, boolean ambiguous) {
    Side side = units > 0 ? Side.BUY : Side.SELL;
    return new PlacedOrder(
        1,
        data,
        new Order.Stop(side, Math.abs(units), 100),
        PlacedOrder.Ties.NONE,
        row - 1,
        row - 1L,
        new OrderState.Completed(),
        row,
        100,
        List.of(new Fill(row, row, row, units, 100, 100, 0, 0, 0, 0, ambiguous)));
  }

  private static Trade trade(int from, int to) {
    return new Trade(1, 0, Direction.LONG, 1, from, from, 100, to, to, 101, 1, 1, 0, 0);
  }
}
