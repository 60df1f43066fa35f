package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.Timeframe;

final class BarTimesTest {
  private static final long HOUR = 3_600_000;

  private static final Map<String, Function<BarTimes, Line>> LINES =
      Map.of(
          "count", BarTimes::count,
          "day of the week", BarTimes::dayOfWeek,
          "minute of the day", BarTimes::minuteOfDay,
          "weekday of the month", BarTimes::weekdayOfMonth,
          "weekdays left", BarTimes::weekdaysLeft,
          "opening high", times -> times.openingHigh(60, 120),
          "opening low", times -> times.openingLow(60, 120));

  private static Feed feed(Bars bars) {
    return new Feed(new Scope(new Columns(Panel.of(List.of(bars)))), 0);
  }

  private static Bars hours(String from, double... prices) {
    Bars.Builder builder = new Bars.Builder();
    long start = Instant.parse(from).toEpochMilli();
    for (double price : prices) {
      long time = start + builder.size() * HOUR;
      builder.add(time, price, price + 1, price - 1, price, 1);
    }
    return builder.build(new Instrument("HOURS"), new Timeframe(Timeframe.Unit.HOUR, 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # moment             | day of week | minute | weekday of month | weekdays left
          2024-01-01T00:00:00Z | 1           | 0      | 1                | 22
          2024-01-31T13:05:00Z | 3           | 785    | 23               | 0
          2024-02-01T23:59:00Z | 4           | 1439   | 1                | 20
          2024-06-01T12:00:00Z | 6           | 720    | 0                | 20
          2024-06-28T00:00:00Z | 5           | 0      | 20               | 0
          2024-06-30T01:00:00Z | 7           | 60     | 20               | 0
          1969-12-31T06:00:00Z | 3           | 360    | 23               | 0
          """)
  void theCalendarAndTheClockAreReadInUtc(
      String moment, double day, double minute, double weekday, double left) {
    BarTimes times = feed(hours(moment, 10, 10)).times();
    assertThat(times.dayOfWeek().column().at(0)).isEqualTo(day);
    assertThat(times.minuteOfDay().column().at(0)).isEqualTo(minute);
    assertThat(times.weekdayOfMonth().column().at(0)).isEqualTo(weekday);
    assertThat(times.weekdaysLeft().column().at(0)).isEqualTo(left);
    assertThat(times.count().column().at(1)).isEqualTo(2);
  }

  @Test
  void theOpeningIsKnownOnceItIsOverAndOnItsOwnDayOnly() {
    // Hours from 22:00; the opening is 1:00 to 3:00, and the next day has none of it.
    double[] prices = new double[27];
    Arrays.setAll(prices, hour -> 100 + hour);
    BarTimes times = feed(hours("2024-01-01T22:00:00Z", prices)).times();
    double[] highs = times.openingHigh(60, 120).column().toArray();
    double[] lows = times.openingLow(60, 120).column().toArray();
    double[] high = new double[27];
    double[] low = new double[27];
    Arrays.setAll(high, hour -> hour >= 5 && hour < 26 ? 105 : Double.NaN);
    Arrays.setAll(low, hour -> hour >= 5 && hour < 26 ? 102 : Double.NaN);
    assertThat(highs).isEqualTo(high);
    assertThat(lows).isEqualTo(low);
  }

  @Property(tries = 20)
  void tomorrowDoesNotChangeTodayByASingleBit(@ForAll @IntRange(min = 2, max = 99) int length) {
    double[] prices = new double[100];
    Arrays.setAll(prices, hour -> 100 + hour * 37 % 11);
    Bars bars = hours("2024-02-26T05:00:00Z", prices);
    LINES.forEach(
        (name, line) ->
            assertThat(line.apply(feed(bars.rows(0, length)).times()).column().toArray())
                .as(name)
                .isEqualTo(
                    Arrays.copyOf(line.apply(feed(bars).times()).column().toArray(), length)));
  }
}
