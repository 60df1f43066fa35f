package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {
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
    assertThat(Formats.figure(value, unit)).isEqualTo(text);
  }

  /** The predecessor divided the win rate by 100 and then printed it with a percent sign. */
  @Test
  void aWinRateIsNotAHundredTimesTooSmall() {
    assertThat(Formats.percent(0.6875)).isEqualTo("68.75 %");
  }

  @Test
  void timesAreUtcWhateverTheZoneOfTheMachine() {
    assertThat(Formats.day(1_714_521_600_000L)).isEqualTo("2024-05-01");
    assertThat(Formats.minute(1_714_566_600_000L)).isEqualTo("2024-05-01 12:30");
    assertThat(Formats.minute(-1)).isEqualTo("1969-12-31 23:59:59.999");
  }

  @Test
  void exactNumbersKeepTheDecimalsTheyHave() {
    assertThat(Formats.exact(10)).isEqualTo("10");
    assertThat(Formats.exact(0.1)).isEqualTo("0.1");
    assertThat(Formats.exact(1234.5)).isEqualTo("1,234.5");
    assertThat(Formats.exact(1e-8)).isEqualTo("0.00000001");
    assertThat(Formats.exact(1.0 / 3)).isEqualTo("0.333333");
    assertThat(Formats.exact(1e-300)).isEqualTo("1.0E-300");
    assertThat(Formats.exact(1e300)).isEqualTo("1.0E+300");
  }

  @Test
  void pricesHaveTheDecimalsOfTheirDataSet() {
    assertThat(Formats.price(1.2e-8, 9)).isEqualTo("0.000000012");
    assertThat(Formats.price(45_678.25, 2)).isEqualTo("45,678.25");
    assertThat(Formats.price(38_915, 0)).isEqualTo("38,915.00");
  }

  @Test
  void valuesOfAnAxisKeepAllTheirDigits() {
    assertThat(Formats.plain(12_345L)).isEqualTo("12345");
    assertThat(Formats.plain(0.000000123)).isEqualTo("0.000000123");
    assertThat(Formats.plain(1e6)).isEqualTo("1000000");
    assertThat(Formats.plain(-0.0)).isEqualTo("0");
    assertThat(Formats.plain(true)).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "0.44, 0.4 s",
    "12.4, 12 s",
    "59.9, 1 min 0 s",
    "3599, 59 min 59 s",
    "3600, 1 h 0 min",
    "90061, 1 d 1 h",
    "1e300, '11,574,074 d 1 h'"
  })
  void durations(double seconds, String text) {
    assertThat(Formats.lasting(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"512, 512 B", "2048, 2.0 kB", "1572864, 1.5 MB", "5368709120, 5.0 GB"})
  void rooms(long bytes, String text) {
    assertThat(Formats.room(bytes)).isEqualTo(text);
  }

  @Property
  void groupingIsWhatTheRootLocaleWrites(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @IntRange(max = 4) int decimals) {
    String expected = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    boolean zero = expected.replaceAll("[-0.,]", "").isEmpty();
    assertThat(Formats.number(value, decimals))
        .isEqualTo(zero ? expected.replace("-", "") : expected);
  }
}
