package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static stratlab.trading.Side.BUY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.testing.Scripted;
import stratlab.trading.BrokerRules;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Slippage;
import stratlab.trading.VolumeLimit;

/** At what price one bar fills one order. */
final class FillRuleTest {
  private static final double UNITS = 10;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                           | order             | bar             | filled at
          the market is the open                            | buy market        | 100 110 90 105  | 100
          a sale at the market is the open                  | sell market       | 100 110 90 105  | 100
          at the close is the close                         | buy close         | 100 110 90 105  | 105
          the bar reaches a buy limit                       | buy limit 95      | 100 102 94 101  | 95
          the bar just touches a buy limit                  | buy limit 94      | 100 102 94 101  | 94
          the bar stays above a buy limit                   | buy limit 93      | 100 102 94 101  |
          the bar opens below a buy limit                   | buy limit 95      | 90 93 89 92     | 90
          the bar reaches a sell limit                      | sell limit 102    | 100 103 94 101  | 102
          the bar opens above a sell limit                  | sell limit 95     | 100 103 94 101  | 100
          the bar stays below a sell limit                  | sell limit 104    | 100 103 94 101  |
          the bar rises to a buy stop                       | buy stop 102      | 100 103 94 101  | 102
          the bar opens above a buy stop                    | buy stop 98       | 100 103 94 101  | 100
          the bar stays below a buy stop                    | buy stop 104      | 100 103 94 101  |
          the bar falls to a sell stop                      | sell stop 95      | 100 103 94 101  | 95
          the bar opens below a sell stop                   | sell stop 101     | 100 103 94 100  | 100
          the bar stays above a sell stop                   | sell stop 93      | 100 103 94 101  |
          triggered at the open, the limit is better        | buy stop 99 101   | 100 103 94 101  | 100
          triggered at the open, the limit is reached       | buy stop 99 95    | 100 103 94 101  | 95
          triggered at the open, the limit is not reached   | buy stop 99 93    | 100 103 94 101  |
          triggered inside, the limit is beyond the trigger | buy stop 102 103  | 100 104 94 101  | 102
          triggered inside, then back to the limit          | buy stop 102 101  | 100 104 94 98   | 101
          triggered inside, a rising bar need not come back | buy stop 102 101  | 98 104 94 100   |
          triggered inside, the close stays above the limit | buy stop 102 97   | 100 104 94 98   |
          sale triggered inside, limit beyond the trigger   | sell stop 95 94   | 100 104 94 101  | 95
          sale triggered inside, then back to the limit     | sell stop 95 98   | 100 104 94 101  | 98
          sale triggered inside, the close stays below      | sell stop 95 102  | 100 104 94 101  |
          """)
  void aBarFillsAnOrder(String story, String order, String bar, @Nullable Double filledAt) {
    assertThat(priceOf(order, bar, BrokerRules.DEFAULT)).isEqualTo(filledAt);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                     | order          | bar            | open  | match | limit | out   | filled at | slip
          a buy at the open is 2 worse                | buy market     | 100 110 90 105 | true  | true  | true  | false | 102       | 2
          a sale at the open is 2 worse               | sell market    | 100 110 90 105 | true  | true  | true  | false | 98        | 2
          the open does not slip                      | buy market     | 100 110 90 105 | false | true  | true  | false | 100       | 0
          the high bounds                             | buy market     | 100 101 90 95  | true  | true  | true  | false | 101       | 1
          without matching there is no fill           | buy market     | 100 101 90 95  | true  | false | true  | false |           | 0
          outside of the bar where that is allowed    | buy market     | 100 101 90 95  | true  | true  | true  | true  | 102       | 2
          a stop inside slips always                  | buy stop 105   | 100 110 90 105 | false | true  | true  | false | 107       | 2
          a sell stop is bounded by the low           | sell stop 91   | 100 110 90 105 | true  | true  | true  | false | 90        | 1
          a limit inside never slips                  | buy limit 95   | 100 110 90 105 | true  | true  | true  | false | 95        | 0
          a limit at the open slips up to its price   | buy limit 101  | 100 110 90 105 | true  | true  | true  | false | 101       | 1
          a limit far off slips like the market       | buy limit 109  | 100 110 90 105 | true  | true  | true  | false | 102       | 2
          a limit without matching fills not at all   | buy limit 101  | 100 110 90 105 | true  | false | false | false |           | 0
          a sell limit is bounded by its price alone  | sell limit 99  | 100 110 90 105 | true  | true  | true  | false | 99        | 1
          """)
  void slippageOf2(
      String story,
      String order,
      String bar,
      boolean atOpen,
      boolean match,
      boolean matchLimit,
      boolean outside,
      @Nullable Double filledAt,
      double slip) {
    Slippage slippage = new Slippage(0, 2, atOpen, match, matchLimit, outside);
    BrokerRules rules = new BrokerRules(true, true, false, false, true, slippage, VolumeLimit.NONE);
    assertThat(priceOf(order, bar, rules)).isEqualTo(filledAt);
    assertThat(placed(order, bar, rules).slippage()).isEqualTo(slip * UNITS);
  }

  private static @Nullable Double priceOf(String order, String bar, BrokerRules rules) {
    PlacedOrder placed = placed(order, bar, rules);
    return placed.isCompleted() ? Double.valueOf(placed.averagePrice()) : null;
  }

  private static PlacedOrder placed(String order, String bar, BrokerRules rules) {
    PlacedOrder placed =
        new Scripted()
            .rules(rules)
            .on(0, desk -> desk.send(0, read(order)))
            .over("100 100 100 100\n" + bar)
            .orders()
            .getFirst();
    assertThat(placed.state())
        .isInstanceOfAny(OrderState.Completed.class, OrderState.Accepted.class);
    return placed;
  }

  private static Order read(String text) {
    String[] words = text.split(" ");
    Side side = words[0].equals("buy") ? BUY : Side.SELL;
    double first = words.length > 2 ? Double.parseDouble(words[2]) : Double.NaN;
    return switch (words[1] + words.length) {
      case "market2" -> new Order.Market(side, UNITS);
      case "close2" -> new Order.Close(side, UNITS);
      case "limit3" -> new Order.Limit(side, UNITS, first);
      case "stop3" -> new Order.Stop(side, UNITS, first);
      case "stop4" -> new Order.StopLimit(side, UNITS, first, Double.parseDouble(words[3]));
      default -> throw new IllegalArgumentException(text);
    };
  }
}
