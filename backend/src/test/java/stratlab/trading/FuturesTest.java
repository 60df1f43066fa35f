package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Futures bind a margin, earn by their multiplier and are settled in cash at every close. */
final class FuturesTest {
  private static final double EXACT_TO = 1e-9;

  private static Contract contract(String kind, double margin, double multiplier) {
    return switch (kind) {
      case "stock" -> new Contract.Stock();
      case "future" -> new Contract.Future(margin, multiplier);
      case "share" -> new Contract.MarginShare(margin, multiplier);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Account account(Contract contract) {
    Costs costs = new Costs(new Commission.PerUnit(1, 0), contract, 1, 0, false);
    return new Account(10_000, List.of(costs), BrokerRules.DEFAULT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                        | kind   | margin | multiplier | units | entry | close | exit | cash after entry | bound | after settlement | pnl | cash after exit
          a stock is paid in full and not settled        | stock  |      0 |          1 |     2 |   100 |   110 |  120 |             9798 |   220 |             9798 |  40 |           10036
          a margin of 1000 a unit, 50 a point            | future |   1000 |         50 |     2 |   100 |   101 |  103 |             7998 |  2000 |             8098 | 300 |           10296
          a short future binds the same margin           | future |   1000 |         50 |    -2 |   100 |    99 |   97 |             7998 |  2000 |             8098 | 300 |           10296
          a loss is settled too                          | future |   1000 |         50 |     2 |   100 |    99 |   98 |             7998 |  2000 |             7898 | -200 |           9796
          what is settled is not paid again at the exit  | future |   1000 |         50 |     2 |   100 |   103 |  103 |             7998 |  2000 |             8298 | 300 |           10296
          a multiplier of 1                              | future |   1000 |          1 |     2 |   100 |   101 |  103 |             7998 |  2000 |             8000 |   6 |           10002
          a margin of a tenth of the price               | share  |    0.1 |         50 |     2 |   100 |   110 |  120 |             9978 |    22 |            10978 | 2000 |          11996
          """)
  void cashOfAContract(
      String story,
      String kind,
      double margin,
      double multiplier,
      double units,
      double entry,
      double close,
      double exit,
      double cashAfterEntry,
      double bound,
      double afterSettlement,
      double pnl,
      double cashAfterExit) {
    Account account = account(contract(kind, margin, multiplier));
    account.book(0, units, entry, true);
    assertThat(account.cash()).as("cash after entry").isCloseTo(cashAfterEntry, within(EXACT_TO));
    account.settle(0, close);
    assertThat(account.value(0, close)).as("bound").isCloseTo(bound, within(EXACT_TO));
    assertThat(account.cash()).as("settled").isCloseTo(afterSettlement, within(EXACT_TO));
    assertThat(account.book(0, -units, exit, true).pnl())
        .as("pnl")
        .isCloseTo(pnl, within(EXACT_TO));
    assertThat(account.cash()).as("cash after exit").isCloseTo(cashAfterExit, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                       | first | second | at  | average | cash
          adding settles what is held to the new price  |     2 |      2 | 102 |     101 | 6196
          adding to a short at a loss                   |    -2 |     -2 | 102 |     101 | 5796
          reducing frees half of the margin             |     2 |     -1 | 102 |     100 | 9097
          """)
  void aSecondFillOfAFutureBoughtAt100(
      String story, double first, double second, double at, double average, double cash) {
    Account account = account(new Contract.Future(1_000, 50));
    account.book(0, first, 100, true);
    account.book(0, second, at, true);
    assertThat(account.position(0).price()).isEqualTo(average);
    assertThat(account.cash()).isCloseTo(cash, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          future | 0   | 1        | a margin is above 0, not 0.0
          future | 1   | 0        | a multiplier is above 0, not 0.0
          share  | NaN | 1        | a margin share is above 0, not NaN
          share  | 0.1 | Infinity | a multiplier is above 0, not Infinity
          """)
  void contractThatIsRefused(String kind, double margin, double multiplier, String message) {
    assertThatThrownBy(() -> contract(kind, margin, multiplier)).hasMessage(message);
  }
}
