package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fill costs: a percentage, money a unit or money a fill, and the least of it. */
final class CommissionTest {
  private static final double EXACT_TO = 1e-9;

  /** Makes a commission from its kind, its amount and its minimum. */
  static Commission commission(String kind, double amount, double minimum) {
    return switch (kind) {
      case "percent" -> new Commission.Percent(amount / 100, minimum);
      case "per unit" -> new Commission.PerUnit(amount, minimum);
      case "per fill" -> new Commission.PerFill(amount);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                   | kind     | amount | minimum | units | price | charged
          half a percent of 10 times 100            | percent  |    0.5 |       0 |    10 |   100 |       5
          a sale costs the same percentage          | percent  |    0.5 |       0 |   -10 |   100 |       5
          a percentage of a price below 0           | percent  |    0.5 |       0 |    10 |  -100 |       5
          the percentage is above its minimum       | percent  |    0.5 |       4 |    10 |   100 |       5
          the percentage is its minimum             | percent  |    0.5 |       5 |    10 |   100 |       5
          the percentage is below its minimum       | percent  |    0.5 |       6 |    10 |   100 |       6
          no percentage leaves the minimum          | percent  |      0 |       2 |    10 |   100 |       2
          2 a unit                                  | per unit |      2 |       0 |    10 |   100 |      20
          a sale costs the same a unit              | per unit |      2 |       0 |   -10 |   100 |      20
          the price has no part in money a unit     | per unit |      2 |       0 |    10 |   999 |      20
          half a unit costs half                    | per unit |      2 |       0 |   0.5 |   100 |       1
          the units cost more than the minimum      | per unit |      2 |      19 |    10 |   100 |      20
          the units cost less than the minimum      | per unit |      2 |      21 |    10 |   100 |      21
          3 a fill                                  | per fill |      3 |       0 |    10 |   100 |       3
          the units have no part in money a fill    | per fill |      3 |       0 |  -999 |   100 |       3
          """)
  void commissionOfAFill(
      String story,
      String kind,
      double amount,
      double minimum,
      double units,
      double price,
      double charged) {
    assertThat(commission(kind, amount, minimum).of(units, price))
        .isCloseTo(charged, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                        | kind     | amount | minimum | entry | exit | at the entry | at the exit | cash left
          an exit is charged by the price of the exit    | percent  |      1 |       0 |   100 |  200 |           10 |          20 |     10970
          an exit at a loss is charged by its low price  | percent  |      1 |       0 |   200 |  100 |           20 |          10 |      8970
          the minimum holds for each of the two fills    | percent  |      1 |      15 |   100 |  200 |           15 |          20 |     10965
          money a unit is paid at both ends              | per unit |      2 |       0 |   100 |  200 |           20 |          20 |     10960
          money a fill is paid at both ends              | per fill |      3 |       0 |   100 |  200 |            3 |           3 |     10994
          """)
  void commissionOfARoundTripOf10Units(
      String story,
      String kind,
      double amount,
      double minimum,
      double entry,
      double exit,
      double atTheEntry,
      double atTheExit,
      double cashLeft) {
    Costs costs = Costs.of(commission(kind, amount, minimum));
    Account account = new Account(10_000, List.of(costs), BrokerRules.DEFAULT);
    assertThat(account.book(0, 10, entry, true).openedCommission())
        .as("commission of the entry")
        .isCloseTo(atTheEntry, within(EXACT_TO));
    assertThat(account.book(0, -10, exit, true).closedCommission())
        .as("commission of the exit")
        .isCloseTo(atTheExit, within(EXACT_TO));
    assertThat(account.cash()).as("cash").isCloseTo(cashLeft, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                    | kind     | amount | minimum | money | affordable
          1 percent on top of each price             | percent  |      1 |       0 |  1010 |         10
          the minimum is more than the percentage    | percent  |      1 |      20 |  1020 |         10
          the minimum is less than the percentage    | percent  |      1 |       5 |  1010 |         10
          2 a unit on top of each price              | per unit |      2 |       0 |  1020 |         10
          the minimum is more than 2 a unit          | per unit |      2 |      30 |  1030 |         10
          3 once                                     | per fill |      3 |       0 |  1003 |         10
          the money does not even pay the commission | per fill |      3 |       0 |     2 |          0
          the money pays the commission alone        | per fill |      3 |       0 |     3 |          0
          """)
  void unitsThatMoneyBuysAtAPriceOf100AfterCommission(
      String story, String kind, double amount, double minimum, double money, double affordable) {
    Costs costs = Costs.of(commission(kind, amount, minimum));
    assertThat(costs.affordable(money, 100)).isCloseTo(affordable, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0} {1}, at least {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          percent  | 100      |  0       | a commission is a fraction in 0..1, not 1.0
          percent  |  -1      |  0       | a commission is a fraction in 0..1, not -0.01
          percent  |   1      | -1       | a commission is money of 0 or more, not -1.0
          per unit |  -1      |  0       | a commission is money of 0 or more, not -1.0
          per unit |   1      | Infinity | a commission is money of 0 or more, not Infinity
          per fill | NaN      |  0       | a commission is money of 0 or more, not NaN
          """)
  void commissionThatIsRefused(String kind, double amount, double minimum, String message) {
    assertThatThrownBy(() -> commission(kind, amount, minimum)).hasMessage(message);
  }
}
