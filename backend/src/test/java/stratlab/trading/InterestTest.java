package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest is paid for each day (UTC) that a position is held, by its entry value. */
final class InterestTest {
  private static final double EXACT_TO = 1e-9;
  private static final long HOUR = 3_600_000;

  private static Account account(double percent, boolean longs) {
    Costs costs = new Costs(Commission.NONE, new Contract.Stock(), 1, percent / 100, longs);
    return new Account(10_000, List.of(costs), BrokerRules.DEFAULT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                         | percent | longs pay | units | entered at hour | paid at hour | interest
          36.5 % a year are a tenth of a percent a day    |    36.5 | false     |   -10 |               0 |           24 |        1
          three days                                      |    36.5 | false     |   -10 |               0 |           72 |        3
          twice the position costs twice                  |    36.5 | false     |   -20 |               0 |           72 |        6
          the same day costs nothing                      |    36.5 | false     |   -10 |               0 |           23 |        0
          an hour over midnight is a day                  |    36.5 | false     |   -10 |              23 |           24 |        1
          47 hours over one midnight are a day            |    36.5 | false     |   -10 |               0 |           47 |        1
          a long position pays none                       |    36.5 | false     |    10 |               0 |           72 |        0
          a long position pays where longs do             |    36.5 | true      |    10 |               0 |           72 |        3
          no rate, no interest                            |       0 | true      |   -10 |               0 |           72 |        0
          nothing held, no interest                       |    36.5 | true      |     0 |               0 |           72 |        0
          """)
  void interestOfAPositionEnteredAt100(
      String story,
      double percent,
      boolean longs,
      double units,
      long enteredAtHour,
      long paidAtHour,
      double interest) {
    Account account = account(percent, longs);
    if (units != 0) {
      account.book(0, units, 100, true);
    }
    double before = account.cash();
    account.startInterest(0, enteredAtHour * HOUR);
    account.payInterest(0, paidAtHour * HOUR);
    assertThat(account.interestPaid()).as("interest").isCloseTo(interest, within(EXACT_TO));
    assertThat(before - account.cash()).as("cash").isCloseTo(interest, within(EXACT_TO));
    account.payInterest(0, paidAtHour * HOUR);
    assertThat(account.interestPaid()).as("no day twice").isCloseTo(interest, within(EXACT_TO));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                         | counts into trades | bought back | of the fill | later fill
          the first exit bears the interest of three days | true               |           4 |           3 |          0
          all of it at once                               | true               |          10 |           3 |          0
          the trades do not know of interest              | false              |           4 |           0 |          0
          """)
  void interestOfAShortOf10IsChargedToTheFillThatReducesIt(
      String story, boolean counts, double boughtBack, double ofTheFill, double laterFill) {
    Account account = account(36.5, false);
    account.book(0, -10, 100, counts);
    account.startInterest(0, 0);
    account.payInterest(0, 72 * HOUR);
    assertThat(account.book(0, boughtBack, 100, counts).interest())
        .isCloseTo(ofTheFill, within(EXACT_TO));
    assertThat(account.book(0, 1, 100, counts).interest()).isCloseTo(laterFill, within(EXACT_TO));
    assertThat(account.interestPaid()).isCloseTo(3, within(EXACT_TO));
  }
}
