package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of an order one bar fills. */
final class VolumeLimitTest {
  private static VolumeLimit limit(String kind, double most, double tick) {
    return switch (kind) {
      case "none" -> VolumeLimit.NONE;
      case "% of bar" -> new VolumeLimit.BarShare(most);
      case "units" -> new VolumeLimit.Units(most);
      case "% of price" -> new VolumeLimit.PriceShare(most, tick);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                          | kind       | most | tick | wanted | price | high | low | volume | filled
          no limit fills all, whatever the volume          | none       |    0 |    1 |    500 |   100 |  104 |  95 |      0 |    500
          10 % of the bar is less than wanted              | % of bar   |   10 |    1 |    500 |   100 |  104 |  95 |   1000 |    100
          10 % of the bar is just what is wanted           | % of bar   |   10 |    1 |    100 |   100 |  104 |  95 |   1000 |    100
          10 % of the bar is more than wanted              | % of bar   |   10 |    1 |     60 |   100 |  104 |  95 |   1000 |     60
          a share of the bar is cut to whole units         | % of bar   |   10 |    1 |    500 |   100 |  104 |  95 |   1009 |    100
          a share below one unit fills nothing             | % of bar   |   10 |    1 |    500 |   100 |  104 |  95 |      9 |      0
          a bar without volume fills nothing               | % of bar   |   10 |    1 |    500 |   100 |  104 |  95 |      0 |      0
          at most 30 units a bar                           | units      |   30 |    1 |    500 |   100 |  104 |  95 |   1000 |     30
          fewer than 30 are wanted                         | units      |   30 |    1 |     20 |   100 |  104 |  95 |   1000 |     20
          the volume is below 30                           | units      |   30 |    1 |    500 |   100 |  104 |  95 |     12 |     12
          10 prices from 95 to 104 share 1000              | % of price |  100 |    1 |    500 |   100 |  104 |  95 |   1000 |    100
          half of the volume of one price                  | % of price |   50 |    1 |    500 |   100 |  104 |  95 |   1000 |     50
          20 prices at half a tick, less the last one      | % of price |  100 |  0.5 |    500 |   100 |  104 |  95 |   1900 |    100
          one price has all the volume                     | % of price |  100 |    1 |    500 |   100 |  100 | 100 |    400 |    400
          at the high                                      | % of price |  100 |    1 |    500 |   104 |  104 |  95 |   1000 |    100
          at the low                                       | % of price |  100 |    1 |    500 |    95 |  104 |  95 |   1000 |    100
          above the high nothing was traded                | % of price |  100 |    1 |    500 |   105 |  104 |  95 |   1000 |      0
          below the low nothing was traded                 | % of price |  100 |    1 |    500 |    94 |  104 |  95 |   1000 |      0
          the share of the price is more than wanted       | % of price |  100 |    1 |     40 |   100 |  104 |  95 |   1000 |     40
          """)
  void unitsThatABarFills(
      String story,
      String kind,
      double most,
      double tick,
      double wanted,
      double price,
      double high,
      double low,
      double volume,
      double filled) {
    assertThat(limit(kind, most, tick).units(wanted, price, high, low, volume)).isEqualTo(filled);
  }

  @ParameterizedTest(name = "{0} {1}, tick {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          % of bar   |   0 | 1 | a share of the volume is in 0..100 %, not 0.0
          % of bar   | 101 | 1 | a share of the volume is in 0..100 %, not 101.0
          units      |   0 | 1 | a bar fills above 0 units, not 0.0
          % of price | 101 | 1 | a share of the volume is in 0..100 %, not 101.0
          % of price |  10 | 0 | a tick is above 0, not 0.0
          """)
  void volumeLimitThatIsRefused(String kind, double most, double tick, String message) {
    assertThatThrownBy(() -> limit(kind, most, tick)).hasMessage(message);
  }
}
