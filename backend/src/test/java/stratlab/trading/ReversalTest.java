package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A fill that goes through zero closes one position and opens the next, each with its own costs.
 */
final class ReversalTest {
  private static final double EXACT_TO = 1e-9;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                    | kind     | amount | minimum | held | units | pnl  | opened | closing costs | opening costs | cash
          a long of 10 becomes a short of 15         | percent  |      0 |       0 |   10 |   -25 |  100 |    -15 |             0 |             0 | 11750
          a short of 10 becomes a long of 15         | percent  |      0 |       0 |  -10 |    25 | -100 |     15 |             0 |             0 |  8250
          the percentage of each part by its units   | percent  |      1 |       0 |   10 |   -25 |  100 |    -15 |            11 |          16.5 | 11712.5
          the minimum is charged for each part       | percent  |      0 |       5 |   10 |   -25 |  100 |    -15 |             5 |             5 | 11735
          money a unit for each part                 | per unit |      2 |       0 |   10 |   -25 |  100 |    -15 |            20 |            30 | 11680
          money a fill is charged for each part      | per fill |      3 |       0 |   10 |   -25 |  100 |    -15 |             3 |             3 | 11741
          """)
  void bothPartsOfAReversalFrom100At110(
      String story,
      String kind,
      double amount,
      double minimum,
      double held,
      double units,
      double pnl,
      double opened,
      double closingCosts,
      double openingCosts,
      double cash) {
    Costs costs = Costs.of(CommissionTest.commission(kind, amount, minimum));
    Account account = new Account(10_000, List.of(costs), BrokerRules.DEFAULT);
    account.book(0, held, 100, true);
    Booking booking = account.book(0, units, 110, true);
    assertThat(booking.closed()).as("closed").isEqualTo(-held);
    assertThat(booking.pnl()).as("pnl").isCloseTo(pnl, within(EXACT_TO));
    assertThat(booking.closedCommission()).as("closing").isCloseTo(closingCosts, within(EXACT_TO));
    assertThat(booking.opened()).as("opened").isEqualTo(opened);
    assertThat(booking.openedCommission()).as("opening").isCloseTo(openingCosts, within(EXACT_TO));
    assertThat(account.position(0)).as("position").isEqualTo(new Position(opened, 110));
    assertThat(account.cash()).as("cash").isCloseTo(cash, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                              | cash | units | price | opened | short by | cash after
          the closing part pays for the opening one            | 1000 |    20 |   100 |     10 |        0 |          0
          a loss leaves too little to open: only the close     | 1000 |    20 |   101 |      0 |       20 |        990
          an opening is booked whole or not at all             | 1000 |    18 |   125 |      0 |      250 |        750
          the opening is as large as the cash left             | 1000 |    16 |   125 |      6 |        0 |          0
          """)
  void aShortOf10At100IsTurnedAround(
      String story,
      double cash,
      double units,
      double price,
      double opened,
      double shortBy,
      double cashAfter) {
    Account account = new Account(cash, List.of(Costs.NONE), BrokerRules.DEFAULT);
    account.book(0, -10, 100, true);
    Booking booking = account.book(0, units, price, true);
    assertThat(booking.closed()).as("closed").isEqualTo(10);
    assertThat(booking.opened()).as("opened").isEqualTo(opened);
    assertThat(booking.shortOfCash()).as("short by").isCloseTo(shortBy, within(EXACT_TO));
    assertThat(account.cash()).as("cash").isCloseTo(cashAfter, within(EXACT_TO));
  }
}
