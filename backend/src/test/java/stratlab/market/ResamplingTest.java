package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.csv.CsvBars;

final class ResamplingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final long SECOND = 1_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "A_to_1_months, A_daily, 1M",
    "A_to_1_weeks, A_daily, 1w",
    "A_to_3_days, A_daily, 3d",
    "FX_to_1_days, FX_15m, 1d",
    "FX_to_1_weeks, FX_15m, 1w",
    "FX_to_240_minutes, FX_15m, 240m",
    "FX_to_240_minutes, FX_15m, 4h",
    "FX_to_30_minutes, FX_15m, 30m",
    "FX_to_60_minutes, FX_15m, 60m"
  })
  void barsByLabelAreThoseThatBacktraderMade(String name, String data, String timeframe)
      throws IOException {
    Bars base = CsvBars.read(GOLDEN.resolve("data/" + data + ".csv"), new Instrument(data));
    Resampling made = Resampling.byLabelToTheEnd(base, Timeframe.parse(timeframe));
    List<String> recorded = Files.readAllLines(GOLDEN.resolve("resampled/" + name + ".csv"));
    assertThat(made.bars().size()).isEqualTo(recorded.size() - 1);
    for (int row = 0; row < made.bars().size(); row++) {
      String[] fields = recorded.get(row + 1).split(",", -1);
      assertThat(made.visibleFrom(row)).isEqualTo(Integer.parseInt(fields[0]));
      assertThat(made.bars().time(row) / SECOND * SECOND)
          .isEqualTo(Moments.read(fields[1], fields[2]));
      List<Column> columns = columns(made.bars());
      for (int column = 0; column < columns.size(); column++) {
        assertThat(columns.get(column).at(row)).isEqualTo(Double.parseDouble(fields[3 + column]));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                              | made | of bars that open at             | time=base bars, visible with
          the last bar of the hour completes it | 1h | 4T10:00 4T10:15 4T10:30 4T10:45     | 4T10:00=4 with 4T10:45
          without it the next hour does         | 1h | 4T10:00 4T10:30 4T11:00             | 4T10:00=2 with 4T11:00
          a gap is never bridged                | 1h | 4T10:00 4T12:00 4T12:45             | 4T10:00=1 with 4T12:00, 4T12:00=2 with 4T12:45
          one bar can complete two              | 1h | 4T10:00 4T12:45                     | 4T10:00=1 with 4T12:45, 4T12:00=1 with 4T12:45
          an hour may begin late                | 1h | 4T10:30 4T10:45                     | 4T10:00=2 with 4T10:45
          what is left open is no bar           | 1h | 4T10:00 4T10:15 4T10:30             |
          a bar off the beat comes afterwards   | 1h | 4T10:00 4T10:50 4T10:55 4T11:45     | 4T10:00=2 with 4T10:50, 4T10:55=1 with 4T10:55, 4T11:00=1 with 4T11:45
          Friday ends before Sunday begins      | 4h | 8T20:15 8T21:45 10T22:00 10T23:45   | 8T20:00=2 with 10T22:00, 10T20:00=2 with 10T23:45
          the day ends at midnight              | 1d | 4T22:00 4T23:45 5T00:00 5T23:45     | 4T00:00=2 with 4T23:45, 5T00:00=2 with 5T23:45
          two days are those of the calendar    | 2d | 4T10:00 5T10:00 6T10:00 9T10:00     | 3T00:00=1 with 5T10:00, 5T00:00=2 with 9T10:00
          Sunday evening ends the week          | 1w | 8T21:45 10T22:00 10T23:45 11T00:00  | 4T00:00=3 with 10T23:45
          the week ends with Monday's bar       | 1w | 4T00:00 8T21:45 11T00:00 18T00:00   | 4T00:00=2 with 11T00:00, 11T00:00=1 with 18T00:00
          a month may begin late                | 1M | 4T00:00 29T21:45 31T23:45           | 1T00:00=3 with 31T23:45
          """)
  void byOpenABarBelongsToThePeriodInWhichItOpens(
      String story, String timeframe, String opens, String made) {
    assertThat(told(Resampling::byOpen, timeframe, opens)).isEqualTo(made == null ? "" : made);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                              | made | of bars labelled                  | label=base bars, visible with
          a bar on the boundary ends the hour   | 1h | 4T10:15 4T10:30 4T10:45 4T11:00     | 4T11:00=4 with 4T11:00
          the first one may be alone            | 1h | 4T10:00 4T10:15                     | 4T10:00=1 with 4T10:00
          without it the next bar completes     | 1h | 4T10:15 4T10:45 4T11:15             | 4T11:00=2 with 4T11:15
          one on a later boundary is merged     | 1h | 4T10:15 4T12:00                     | 4T12:00=2 with 4T12:00
          only the time of day counts           | 4h | 7T23:30 7T23:45 8T00:00 8T20:15 8T21:45 10T22:00 11T00:00 | 8T00:00=3 with 8T00:00, 11T00:00=4 with 11T00:00
          until a day's end has closed a bar    | 1h | 4T15:30 4T15:45 5T09:45 5T10:15     | 4T23:59=2 with 5T09:45, 5T10:00=1 with 5T10:15
          a day ends with the next one          | 1d | 4T22:00 4T23:45 5T00:00 5T00:15     | 4T23:59=2 with 5T00:00
          a first day of one bar is not noticed | 1d | 4T22:00 5T00:00 5T23:45 6T00:00     | 5T23:59=3 with 6T00:00
          two days are two with bars            | 2d | 4T10:00 4T10:15 5T10:00 5T10:15 8T10:00 | 5T23:59=4 with 8T10:00
          a week ends with the next one         | 1w | 8T21:45 10T23:45 11T00:00           | 10T23:45=2 with 11T00:00
          two weeks are two with bars           | 2w | 4T00:00 10T23:45 18T00:00 25T00:00  | 18T00:00=3 with 25T00:00
          """)
  void byLabelABarStandsAtTheMomentOfItsTime(
      String story, String timeframe, String labels, String made) {
    assertThat(told(Resampling::byLabel, timeframe, labels)).isEqualTo(made);
  }

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource({
    "15m, 15m",
    "15m, 5m",
    "60m, 1h",
    "7d, 1w",
    "1d, 24h",
    "1w, 1d",
  })
  void aTimeframeThatIsNotLongerIsRefused(String given, String asked) {
    Bars base = bars(Timeframe.parse(given), "4T10:00 4T10:15");
    for (BiFunction<Bars, Timeframe, Resampling> way : ways()) {
      assertThatThrownBy(() -> way.apply(base, Timeframe.parse(asked)))
          .hasMessage(
              "%s bars cannot be made from the %s bars of X; choose a time frame longer than %s"
                  .formatted(asked, given, given));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1h, 4T11:00", "1d, 4T23:59", "1w, 4T10:30", "1M, 4T10:30"})
  void whatIsLeftOpenIsDeliveredAfterTheLastBarIfAskedFor(String timeframe, String label) {
    assertThat(told(Resampling::byLabelToTheEnd, timeframe, "4T10:15 4T10:30"))
        .isEqualTo(label + "=2 afterwards");
    assertThat(told(Resampling::byLabel, timeframe, "4T10:15 4T10:30")).isEmpty();
  }

  private static List<BiFunction<Bars, Timeframe, Resampling>> ways() {
    return List.of(Resampling::byOpen, Resampling::byLabel, Resampling::byLabelToTheEnd);
  }

  private static List<Column> columns(Bars bars) {
    return List.of(bars.open(), bars.high(), bars.low(), bars.close(), bars.volume());
  }

  private static String told(
      BiFunction<Bars, Timeframe, Resampling> way, String timeframe, String times) {
    Bars base = bars(Timeframe.minutes(15), times);
    Resampling made = way.apply(base, Timeframe.parse(timeframe));
    List<String> bars = new ArrayList<>();
    for (int row = 0; row < made.bars().size(); row++) {
      int from = made.visibleFrom(row);
      bars.add(
          "%s=%.0f %s"
              .formatted(
                  day(made.bars().time(row)),
                  made.bars().volume().at(row),
                  from == base.size() ? "afterwards" : "with " + day(base.time(from))));
    }
    return String.join(", ", bars);
  }

  private static String day(long time) {
    String text = Instant.ofEpochMilli(time).toString();
    return String.format(
        Locale.ROOT, "%d%s", Integer.parseInt(text.substring(8, 10)), text.substring(10, 16));
  }

  /** Makes bars of volume 1 in January 2021, of which the 4th, 11th, 18th and 25th are Mondays. */
  private static Bars bars(Timeframe timeframe, String times) {
    Bars.Builder builder = new Bars.Builder();
    for (String time : times.split(" +", -1)) {
      builder.add(
          Moments.read("2021-01-" + (time.charAt(1) == 'T' ? "0" : "") + time), 2, 3, 1, 2, 1);
    }
    return builder.build(new Instrument("X"), timeframe);
  }
}
