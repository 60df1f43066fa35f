package stratlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownTest {
  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1234      | fraction | 12.34 %
          -0.05       | fraction | -5.00 %
          1234567.891 | money    | 1,234,567.89
          -999.995    | money    | -1,000.00
          0           | money    | 0.00
          -0.001      | money    | 0.00
          12          | count    | 12
          45          | days     | 45 days
          2.5         | bars     | 2.5 bars
          1.23456     | ratio    | 1.235
          """)
  void figures(double value, String unit, String text) {
    assertThat(Shown.figure(value, unit)).isEqualTo(text);
  }

  /** The predecessor divided the win rate by 100 and then printed it with a percent sign. */
  @Test
  void aWinRateIsNotAHundredTimesTooSmall() {
    assertThat(Shown.percent(0.6875)).isEqualTo("68.75 %");
  }

  @Test
  void timesAreUtcWhateverTheZoneOfTheMachine() {
    assertThat(Shown.day(1_714_521_600_000L)).isEqualTo("2024-05-01");
    assertThat(Shown.minute(1_714_566_600_000L)).isEqualTo("2024-05-01 12:30");
    assertThat(Shown.minute(-1)).isEqualTo("1969-12-31 23:59:59.999");
  }

  @Test
  void exactNumbersKeepTheDecimalsTheyHave() {
    assertThat(Shown.exact(10)).isEqualTo("10");
    assertThat(Shown.exact(0.1)).isEqualTo("0.1");
    assertThat(Shown.exact(1234.5)).isEqualTo("1,234.5");
  }

  @Property
  void groupingIsWhatTheRootLocaleWrites(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @IntRange(max = 4) int decimals) {
    String expected = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    boolean zero = expected.replaceAll("[-0.,]", "").isEmpty();
    assertThat(Shown.number(value, decimals))
        .isEqualTo(zero ? expected.replace("-", "") : expected);
  }
}
