package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An opening may leave cash of exactly 0 and not a cent less. */
final class CashTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                        | cash   | commission % | leverage | units | price | opened | cash after | short by
          the cash is left at exactly 0                  |   1000 |            0 |        1 |    10 |   100 |     10 |          0 |     0
          the commission takes the last of the cash      |   1010 |            1 |        1 |    10 |   100 |     10 |          0 |     0
          a cent is missing                              | 999.99 |            0 |        1 |    10 |   100 |      0 |     999.99 |  0.01
          the commission alone is missing                |   1000 |            1 |        1 |    10 |   100 |      0 |       1000 |    10
          half of the commission is missing              |   1005 |            1 |        1 |    10 |   100 |      0 |       1005 |     5
          a leverage of 2 needs half of the cash         |    500 |            0 |        2 |    10 |   100 |     10 |          0 |     0
          a leverage of 2 and a commission on all of it  |    510 |            1 |        2 |    10 |   100 |     10 |          0 |     0
          a cent is missing with a leverage of 2         | 499.99 |            0 |        2 |    10 |   100 |      0 |     499.99 |  0.01
          selling short needs no cash                    |      0 |            0 |        1 |   -10 |   100 |    -10 |       1000 |     0
          selling short pays its commission from sales   |      0 |            1 |        1 |   -10 |   100 |    -10 |        990 |     0
          """)
  void openingWithTheLastOfTheCash(
      String story,
      double cash,
      double commission,
      double leverage,
      double units,
      double price,
      double opened,
      double cashAfter,
      double shortBy) {
    Costs costs =
        new Costs(
            new Commission.Percent(commission / 100, 0), new Contract.Stock(), leverage, 0, false);
    Account account = new Account(cash, List.of(costs), BrokerRules.DEFAULT);
    double left = account.cashAfter(0, units, price);
    Booking booking = account.book(0, units, price, true);
    assertThat(booking.opened()).as("opened").isEqualTo(opened);
    assertThat(account.cash()).as("cash").isCloseTo(cashAfter, within(1e-9));
    assertThat(booking.shortOfCash()).as("short by").isCloseTo(shortBy, within(1e-9));
    assertThat(left >= 0).as("the check before the fill allows it").isEqualTo(opened != 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                 | credits | sold at | cash after sale | price | value | bought at | cash after
          a short sale adds its value             | true    |     100 |            2000 |    90 |  -900 |        90 |       1100
          a short sale takes its value            | false   |     100 |               0 |    90 |  1100 |        90 |       1100
          a short at a loss, value added          | true    |     100 |            2000 |   120 | -1200 |       120 |        800
          a short at a loss, value taken          | false   |     100 |               0 |   120 |   800 |       120 |        800
          """)
  void sellingTenShortWithCashOf1000(
      String story,
      boolean credits,
      double soldAt,
      double cashAfterSale,
      double price,
      double value,
      double boughtAt,
      double cashAfter) {
    BrokerRules rules =
        new BrokerRules(true, credits, false, false, true, Slippage.NONE, VolumeLimit.NONE);
    Account account = new Account(1_000, List.of(Costs.NONE), rules);
    account.book(0, -10, soldAt, true);
    assertThat(account.cash()).as("cash after the sale").isEqualTo(cashAfterSale);
    assertThat(account.value(0, price)).as("value").isEqualTo(value);
    account.book(0, 10, boughtAt, true);
    assertThat(account.cash()).as("cash").isEqualTo(cashAfter);
  }
}
