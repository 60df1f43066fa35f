package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                | held | at | units | price | closed | opened | after | average
          opening long                           |    0 |  0 |    10 |    20 |      0 |     10 |    10 |     20
          adding averages the price              |   10 | 20 |    10 |    30 |      0 |     10 |    20 |     25
          reducing keeps the price               |   20 | 25 |    -5 |    40 |     -5 |      0 |    15 |     25
          closing                                |   20 | 25 |   -20 |    40 |    -20 |      0 |     0 |      0
          going through zero opens the rest      |   10 | 20 |   -15 |    30 |    -10 |     -5 |    -5 |     30
          opening short                          |    0 |  0 |   -10 |    20 |      0 |    -10 |   -10 |     20
          adding to a short averages             |  -10 | 20 |   -30 |    40 |      0 |    -30 |   -40 |     35
          buying a short back in part            |  -10 | 20 |     4 |    10 |      4 |      0 |    -6 |     20
          """)
  void aFillClosesAndOpens(
      String story,
      double held,
      double at,
      double units,
      double price,
      double closed,
      double opened,
      double after,
      double average) {
    Account account = account(1_000_000, Costs.NONE);
    if (held != 0) {
      account.book(0, held, at, true);
    }
    Booking booking = account.book(0, units, price, true);
    assertThat(booking.closed()).isEqualTo(closed);
    assertThat(booking.opened()).isEqualTo(opened);
    assertThat(account.position(0)).isEqualTo(new Position(after, average));
  }

  private static Account account(double cash, Costs costs) {
    return new Account(cash, List.of(costs), BrokerRules.DEFAULT);
  }

  @Property
  void aRoundTripAtOnePriceLosesExactlyItsCosts(
      @ForAll @IntRange(min = 1, max = 500) int units,
      @ForAll @DoubleRange(min = 0.01, max = 900) double price,
      @ForAll @DoubleRange(min = 0, max = 0.05) double rate,
      @ForAll boolean isShort) {
    Account account = account(1_000_000, Costs.percent(rate));
    double signed = isShort ? -units : units;
    account.book(0, signed, price, true);
    account.book(0, -signed, price, true);
    double costs = 2 * units * price * rate;
    assertThat(account.cash()).isCloseTo(1_000_000 - costs, within(1e-6));
    assertThat(account.position(0)).isEqualTo(Position.NONE);
  }

  @Test
  void anOpeningThatTheCashCannotPayIsDroppedAndItsShortfallTold() {
    Account account = account(100, Costs.percent(0.01));
    Booking booking = account.book(0, 10, 10, true);
    assertThat(booking.opened()).isZero();
    assertThat(booking.shortOfCash()).isCloseTo(1, within(1e-12));
    assertThat(account.cash()).isEqualTo(100);
    assertThat(account.position(0).isFlat()).isTrue();
  }

  @Test
  void aReversalThatCannotBePaidStillCloses() {
    Account account = account(100, Costs.NONE);
    account.book(0, -10, 50, true);
    Booking booking = account.book(0, 30, 60, true);
    assertThat(booking.closed()).isEqualTo(10);
    assertThat(booking.opened()).isZero();
    assertThat(booking.pnl()).isEqualTo(-100);
    assertThat(account.cash()).isZero();
    assertThat(account.position(0).isFlat()).isTrue();
  }
}
