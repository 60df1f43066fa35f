package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.market.Times;

final class TradeBookTest {
  private final Account account =
      new Account(1_000_000, List.of(Costs.percent(0.001)), BrokerRules.DEFAULT);
  private final TradeBook book = new TradeBook(List.of(Times.of(0, 1_000, 2_000, 3_000, 4_000)));

  @Test
  void aTradeRunsFromZeroToZeroAcrossPartialExits() {
    fill(10, 100, 1);
    fill(10, 110, 2);
    fill(-5, 120, 3);
    fill(-15, 130, 4);

    assertThat(book.closed()).hasSize(1);
    Trade trade = book.closed().getFirst();
    assertThat(trade.size()).isEqualTo(20);
    assertThat(trade.entryPrice()).isEqualTo(105);
    assertThat(trade.exitPrice()).isEqualTo(127.5);
    assertThat(trade.pnl()).isCloseTo(5 * 15 + 15 * 25, within(1e-9));
    assertThat(trade.commission()).isCloseTo(1 + 1.1 + 0.6 + 1.95, within(1e-9));
    assertThat(trade.pnlNet()).isCloseTo(450 - 4.65, within(1e-9));
    assertThat(trade.bars()).isEqualTo(3);
  }

  @Test
  void aReversalClosesOneTradeAndOpensTheNextEachWithItsOwnCommission() {
    fill(10, 100, 1);
    fill(-15, 120, 2);

    assertThat(book.closed()).hasSize(1);
    assertThat(book.closed().getFirst().commission()).isCloseTo(1 + 1.2, within(1e-9));
    OpenTrade open = book.open(0, 1, 110).orElseThrow();
    assertThat(open.direction()).isEqualTo(Direction.SHORT);
    assertThat(open.size()).isEqualTo(5);
    assertThat(open.commission()).isCloseTo(0.6, within(1e-9));
    assertThat(open.pnl()).isCloseTo(50, within(1e-9));
  }

  private void fill(double units, double price, int row) {
    book.add(0, account.book(0, units, price, true), 1, price, row);
  }
}
