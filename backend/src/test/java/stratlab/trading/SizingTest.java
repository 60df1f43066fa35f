package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many units an order is for: fixed, by the cash, by the account's value, by the risk. */
final class SizingTest {
  private static Sizing sizing(String rule, double number, boolean whole) {
    return switch (rule) {
      case "fixed" -> new Sizing.Fixed(number);
      case "reverser" -> new Sizing.Reverser(number);
      case "% of cash" -> new Sizing.PercentOfCash(number, whole);
      case "% of value" -> new Sizing.PercentOfValue(number, whole);
      case "risk" -> new Sizing.Risk(number, whole);
      default -> throw new IllegalArgumentException(rule);
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                          | rule       | of  | whole | cash | value | price | bound | multiplier | held | stop away | units
          fixed, whatever is held                          | fixed      |   7 | false | 1000 |  1000 |    10 |    10 |          1 |    3 |       NaN |     7
          a reverser that holds nothing opens once         | reverser   |   7 | false | 1000 |  1000 |    10 |    10 |          1 |    0 |       NaN |     7
          a reverser that is long closes and opens         | reverser   |   7 | false | 1000 |  1000 |    10 |    10 |          1 |    7 |       NaN |    14
          a reverser that is short closes and opens        | reverser   |   7 | false | 1000 |  1000 |    10 |    10 |          1 |   -7 |       NaN |    14
          all the cash                                     | % of cash  | 100 | false | 1000 |  5000 |    10 |    10 |          1 |    0 |       NaN |   100
          half of the cash, not of the value               | % of cash  |  50 | false | 1000 |  5000 |    10 |    10 |          1 |    0 |       NaN |    50
          a fraction of a unit is kept                     | % of cash  | 100 | false | 1000 |  1000 |    16 |    16 |          1 |    0 |       NaN |  62.5
          a fraction of a unit is cut off                  | % of cash  | 100 | true  | 1000 |  1000 |    16 |    16 |          1 |    0 |       NaN |    62
          what is held, when something is                  | % of cash  | 100 | false | 1000 |  1000 |    10 |    10 |          1 |   -4 |       NaN |     4
          no cash buys nothing                             | % of cash  | 100 | false |    0 |  1000 |    10 |    10 |          1 |    0 |       NaN |     0
          cash below 0 buys nothing                        | % of cash  | 100 | false |  -10 |  1000 |    10 |    10 |          1 |    0 |       NaN |     0
          a quarter of the value, not of the cash          | % of value |  25 | false |  200 |  1000 |    10 |    10 |          1 |    0 |       NaN |    25
          the value by what a unit binds, not by its price | % of value |  25 | false |  200 |  1000 |    10 |    50 |          1 |    0 |       NaN |     5
          the value whatever is held                       | % of value |  25 | false |  200 |  1000 |    10 |    10 |          1 |   99 |       NaN |    25
          whole units of the value                         | % of value |  25 | true  |  200 |  1000 |    10 |    40 |          1 |    0 |       NaN |     6
          1 % of 1000 at a stop 2 away                     | risk       |   1 | false | 1000 |  1000 |    10 |    10 |          1 |    0 |         2 |     5
          the same where each point earns 5                | risk       |   1 | false | 1000 |  1000 |    10 |    10 |          5 |    0 |         2 |     1
          whole units of the risk                          | risk       |   1 | true  | 1000 |  1000 |    10 |    10 |          1 |    0 |         3 |     3
          an account without value risks nothing           | risk       |   1 | false | 1000 |     0 |    10 |    10 |          1 |    0 |         2 |     0
          """)
  void unitsOfAnOrder(
      String story,
      String rule,
      double number,
      boolean whole,
      double cash,
      double value,
      double price,
      double bound,
      double multiplier,
      double held,
      double stopAway,
      double units) {
    Sizing.Situation now =
        new Sizing.Situation(cash, value, price, bound, multiplier, held, stopAway);
    assertThat(sizing(rule, number, whole).units(now)).isCloseTo(units, within(1e-9));
  }

  @ParameterizedTest(name = "a stop {0} away")
  @ValueSource(doubles = {0, -1, Double.NaN})
  void sizingByRiskNeedsAProtectiveStop(double stopAway) {
    Sizing.Situation now = new Sizing.Situation(1000, 1000, 10, 10, 1, 0, stopAway);
    assertThatThrownBy(() -> new Sizing.Risk(1, false).units(now))
        .isInstanceOf(Sizing.NoStop.class)
        .hasMessageContaining("give the plan a stop");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fixed      | 0        | a size is above 0 units, not 0.0
          reverser   | -1       | a size is above 0 units, not -1.0
          % of cash  | 0        | a size is above 0 %, not 0.0
          % of value | Infinity | a size is above 0 %, not Infinity
          risk       | NaN      | a size is above 0 %, not NaN
          """)
  void sizingThatIsRefused(String rule, double number, String message) {
    assertThatThrownBy(() -> sizing(rule, number, false)).hasMessage(message);
  }
}
