package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By how much a fill gets worse, and what happens at the farthest price of its bar. */
final class SlippageTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                       | fraction | amount | side | price | bound | slipped
          no slippage                                   |        0 |      0 | BUY  |   100 |   110 |     100
          a buy slips up by an amount                   |        0 |      2 | BUY  |   100 |   110 |     102
          a sale slips down by an amount                |        0 |      2 | SELL |   100 |    90 |      98
          a buy slips up by a fraction of its price     |     0.01 |      0 | BUY  |   200 |   210 |     202
          a sale slips down by a fraction of its price  |     0.01 |      0 | SELL |   200 |   190 |     198
          a buy reaches the high exactly                |        0 |      2 | BUY  |   100 |   102 |     102
          a sale reaches the low exactly                |        0 |      2 | SELL |   100 |    98 |      98
          a buy is held at the high                     |        0 |      2 | BUY  |   100 |   101 |     101
          a sale is held at the low                     |        0 |      2 | SELL |   100 |    99 |      99
          """)
  void slippedPriceInsideTheBar(
      String story,
      double fraction,
      double amount,
      Side side,
      double price,
      double bound,
      double slipped) {
    Slippage slippage = new Slippage(fraction, amount, true, true, true, false);
    assertThat(slippage.slipped(side, price, bound, false)).isCloseTo(slipped, within(1e-9));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                          | limit | match | matchLimit | outside | filled at
          matching fills at the high                       | false | true  | true       | false   |       101
          without matching there is no fill                | false | false | true       | false   |       NaN
          a limit order has a rule of its own              | true  | false | true       | false   |       101
          a limit order without either rule is not filled  | true  | false | false      | false   |       NaN
          matching holds for limit orders too              | true  | true  | false      | false   |       101
          outside of the bar, where that is allowed        | false | true  | true       | true    |       102
          outside is nothing where there is no match       | false | false | true       | true    |       NaN
          a limit order outside of the bar                 | true  | false | true       | true    |       102
          """)
  void aBuyAt100WithSlippage2ThatTheHighOf101Bounds(
      String story,
      boolean limit,
      boolean match,
      boolean matchLimit,
      boolean outside,
      double filledAt) {
    Slippage slippage = new Slippage(0, 2, true, match, matchLimit, outside);
    double slipped = slippage.slipped(Side.BUY, 100, 101, limit);
    assertThat(slipped).isEqualTo(Double.valueOf(filledAt));
  }

  @ParameterizedTest(name = "a fraction of {0}, an amount of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1     | 0        | a slippage is a fraction in 0..1, not 1.0
          -0.1  | 0        | a slippage is a fraction in 0..1, not -0.1
          0     | -1       | a slippage is 0 or more, not -1.0
          0     | Infinity | a slippage is 0 or more, not Infinity
          0.001 | 0.5      | a slippage is a fraction or an amount, not both
          """)
  void slippageThatIsRefused(double fraction, double amount, String message) {
    assertThatThrownBy(() -> new Slippage(fraction, amount, true, true, true, false))
        .hasMessage(message);
  }
}
