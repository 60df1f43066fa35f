package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.testing.RandomWalkFixtures;

final class BarsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          low above high          | 5 | 10 |  9 | 11 | 10 | 1 | low 11.0 is above high 9.0
          close above high        | 5 | 10 | 11 |  9 | 12 | 1 | not both within
          open below low          | 5 |  8 | 11 |  9 | 10 | 1 | not both within
          a price that is no number | 5 | NaN | 11 | 9 | 10 | 1 | not a finite number
          negative volume         | 5 | 10 | 11 |  9 | 10 | -1 | volume -1.0 is not 0 or more
          the time before         | 4 | 10 | 11 |  9 | 10 | 1 | the same time as the bar before
          an earlier time         | 3 | 10 | 11 |  9 | 10 | 1 | earlier than the bar before
          """)
  void aBarThatContradictsItselfIsRefused(
      String story,
      long time,
      double open,
      double high,
      double low,
      double close,
      double volume,
      String fault) {
    Bars.Builder builder = new Bars.Builder().add(4, 10, 11, 9, 10, 1);
    assertThatThrownBy(() -> builder.add(time, open, high, low, close, volume))
        .hasMessageContaining(fault);
    assertThat(builder.size()).isEqualTo(1);
  }

  @Test
  void theHashIsOfTheContentAndNotOfTheWayToIt() {
    Bars walk = RandomWalkFixtures.of(1, 100);
    Bars longer = RandomWalkFixtures.of(1, 120);
    assertThat(longer.rows(0, 100).hash()).isEqualTo(walk.hash());
    assertThat(longer.hash()).isNotEqualTo(walk.hash());
    assertThat(RandomWalkFixtures.of(2, 100).hash()).isNotEqualTo(walk.hash());
  }

  @ParameterizedTest(name = "{0}: {1} and {2} need {3} decimals")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a share                             | 553.82       | 541.6          | 2
          an index in whole points            | 38915        | 38916          | 0
          a currency                          | 1.1789       | 1.1            | 4
          a coin below a millionth            | 0.000000012  | 0.000000013    | 9
          a coin with a quarter               | 45678.25     | 45678          | 2
          written by single precision         | 1438.359985  | 1455.219971    | 2
          a sum of a tenth and two tenths     | 0.30000000000000004 | 0.4     | 1
          computed, with no end of its digits | 33.333333333333336  | 34      | 6
          below zero                          | -37.63       | -37            | 2
          nothing but zero                    | 0            | 0              | 0
          """)
  void pricesNeedAsManyDecimalsAsTheirSmallestStep(
      String story, double first, double second, int decimals) {
    double low = Math.min(first, second);
    double high = Math.max(first, second);
    Bars bars =
        new Bars.Builder()
            .add(0, low, low, low, low, 1)
            .add(60_000, low, high, low, high, 1)
            .build(new Instrument("X"));
    assertThat(bars.priceDecimals()).isEqualTo(decimals);
  }

  @ParameterizedTest(name = "steps of {0} minutes are {1}")
  @CsvSource({
    "1, 1m",
    "5, 5m",
    "60, 1h",
    "240, 4h",
    "1440, 1d",
    "10080, 1w",
    "43200, 1M",
    "90, 90m"
  })
  void theCommonestStepIsTheTimeframe(long minutes, String timeframe) {
    Bars.Builder builder = new Bars.Builder();
    long time = 0;
    for (int bar = 0; bar < 12; bar++) {
      // A gap of three steps after each fifth bar, like a weekend.
      time += minutes * 60_000 * (bar % 5 == 4 ? 3 : 1);
      builder.add(time, 10, 11, 9, 10, 1);
    }
    assertThat(builder.build(new Instrument("X")).timeframe()).hasToString(timeframe);
  }
}
