package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeframeTest {
  @ParameterizedTest
  @ValueSource(strings = {"30s", "1m", "15m", "4h", "1d", "3d", "1w", "1M", "12M", "9999m"})
  void aTimeframeIsReadAsItIsSpelled(String text) {
    assertThat(Timeframe.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "w", "1", "0d", "01d", "1W", "-1d", "1 w", "1w ", "1.5h", "10000m"})
  void anotherSpellingIsRefusedWithTheOnesThereAre(String text) {
    assertThatThrownBy(() -> Timeframe.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("time frame '" + text + "' is not a number from 1 to 9999 and")
        .hasMessageEndingWith("like 15m, 1d or 1M");
  }

  @ParameterizedTest(name = "{0} holding {1} runs from {2} to {3}")
  @CsvSource({
    "15m, 2021-03-10T09:59, 2021-03-10T09:45, 2021-03-10T10:00",
    "15m, 2021-03-10T10:00, 2021-03-10T10:00, 2021-03-10T10:15",
    "4h, 2021-03-10T23:59, 2021-03-10T20:00, 2021-03-11",
    "7h, 2021-03-10T22:00, 2021-03-10T21:00, 2021-03-11",
    "1d, 2021-03-10T22:00, 2021-03-10, 2021-03-11",
    "2d, 1970-01-02T05:00, 1970-01-01, 1970-01-03",
    "2d, 1969-12-31, 1969-12-30, 1970-01-01",
    "1w, 2021-03-10, 2021-03-08, 2021-03-15",
    "1w, 2021-03-14T23:59, 2021-03-08, 2021-03-15",
    "1w, 1969-12-31, 1969-12-29, 1970-01-05",
    "1M, 2024-02-29, 2024-02-01, 2024-03-01",
    "3M, 2021-05-31, 2021-04-01, 2021-07-01",
    "12M, 1969-07-20, 1969-01-01, 1970-01-01"
  })
  void aPeriodIsThatOfTheCalendar(String timeframe, String moment, String start, String end) {
    Timeframe read = Timeframe.parse(timeframe);
    assertThat(read.periodStart(Moments.read(moment))).isEqualTo(Moments.read(start));
    assertThat(read.periodEnd(Moments.read(moment))).isEqualTo(Moments.read(end));
  }

  @Property
  void periodsFollowEachOtherWithoutGap(
      @ForAll Timeframe.Unit unit,
      @ForAll @IntRange(min = 1, max = 50) int count,
      @ForAll @LongRange(min = -2_000_000_000_000L, max = 4_000_000_000_000L) long moment) {
    Timeframe timeframe = new Timeframe(unit, count);
    long start = timeframe.periodStart(moment);
    long end = timeframe.periodEnd(moment);
    assertThat(moment).isBetween(start, end - 1);
    assertThat(timeframe.periodStart(start)).isEqualTo(start);
    assertThat(timeframe.periodStart(end)).isEqualTo(end);
    assertThat(timeframe.periodEnd(end - 1)).isEqualTo(end);
  }
}
