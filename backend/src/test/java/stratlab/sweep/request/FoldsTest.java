package stratlab.sweep.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;
import stratlab.sweep.spec.Span;
import stratlab.sweep.spec.WalkForward;

final class FoldsTest {
  private static final long DAY = 86_400_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the training moves along            | rolling  | 2020-01-01 | 2021-12-31 | 1y | 6m | 2020-01-01..2020-12-31 2021-01-01..2021-06-30, 2020-07-01..2021-06-30 2021-07-01..2021-12-31
          the training grows                  | anchored | 2020-01-01 | 2021-12-31 | 1y | 6m | 2020-01-01..2020-12-31 2021-01-01..2021-06-30, 2020-01-01..2021-06-30 2021-07-01..2021-12-31
          the last test is shorter            | rolling  | 2020-01-01 | 2021-08-15 | 1y | 6m | 2020-01-01..2020-12-31 2021-01-01..2021-06-30, 2020-07-01..2021-06-30 2021-07-01..2021-08-15
          the last test has one day           | rolling  | 2020-01-01 | 2021-07-01 | 1y | 6m | 2020-01-01..2020-12-31 2021-01-01..2021-06-30, 2020-07-01..2021-06-30 2021-07-01..2021-07-01
          the last test would be empty        | rolling  | 2020-01-01 | 2021-06-30 | 1y | 6m | 2020-01-01..2020-12-31 2021-01-01..2021-06-30
          the test is longer than the data    | rolling  | 2020-01-01 | 2020-03-01 | 30d | 9y | 2020-01-01..2020-01-30 2020-01-31..2020-03-01
          weeks and days                      | rolling  | 2020-01-01 | 2020-01-24 | 2w | 5d | 2020-01-01..2020-01-14 2020-01-15..2020-01-19, 2020-01-06..2020-01-19 2020-01-20..2020-01-24
          the end of months does not drift    | anchored | 2020-01-31 | 2020-05-30 | 1m | 1m | 2020-01-31..2020-02-28 2020-02-29..2020-03-28, 2020-01-31..2020-03-28 2020-03-29..2020-04-28, 2020-01-31..2020-04-28 2020-04-29..2020-05-28, 2020-01-31..2020-05-28 2020-05-29..2020-05-30
          no training starts before the data  | rolling  | 2020-01-31 | 2020-03-20 | 1m | 1m | 2020-01-31..2020-02-28 2020-02-29..2020-03-20
          a leap day and a year               | rolling  | 2020-02-29 | 2021-03-10 | 1y | 1y | 2020-02-29..2021-02-27 2021-02-28..2021-03-10
          a test longer than the training     | rolling  | 2020-01-01 | 2020-02-29 | 10d | 1m | 2020-01-01..2020-01-10 2020-01-11..2020-02-10, 2020-02-01..2020-02-10 2020-02-11..2020-02-29
          """)
  void theFoldsOfDailyBars(
      String story,
      String mode,
      LocalDate first,
      LocalDate last,
      String train,
      String test,
      String folds)
      throws Folds.Uncut {
    assertThat(text(cut(mode, daily(first, last), train, test, null, null)))
        .as(story)
        .isEqualTo(folds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          days bound the bars      | 2020-01-03           | 2020-01-20           | 2020-01-03..2020-01-12 2020-01-13..2020-01-20
          moments bound the bars   | 2020-01-03T12:00:00Z | 2020-01-20T12:00:00Z | 2020-01-03T12:00:00Z..2020-01-12 2020-01-13..2020-01-20T12:00:00Z
          bounds beyond the bars   | 2019-01-01           | 2031-01-20           | 2020-01-01..2020-01-10 2020-01-11..2020-01-25
          """)
  void theBoundsOfTheRunAreThoseOfTheFirstAndTheLastFold(
      String story, String from, String to, String folds) throws Folds.Uncut {
    Bars hourly = bars(LocalDate.parse("2020-01-01"), 25 * 24, 3_600_000);
    Bars inside =
        hourly.rows(
            hourly.rowAtOrAfter(stratlab.backtest.TimeWindow.from(from)),
            hourly.rowAtOrAfter(stratlab.backtest.TimeWindow.to(to) + 1));
    assertThat(text(cut("rolling", inside, "10d", "20d", from, to))).as(story).isEqualTo(folds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          too short            | 2020-01-01 | 2020-12-31 | 1y  | 6m | train | the data runs from 2020-01-01 to 2020-12-31, and a training of 1y and a test after it are longer
          two hundred and one  | 2020-01-01 | 2020-07-29 | 10d | 1d | test  | 1d makes more than 200 folds; take a longer one
          """)
  void whatCannotBeCutIsRefused(
      String story,
      LocalDate first,
      LocalDate last,
      String train,
      String test,
      String field,
      String message) {
    Folds.Uncut uncut =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            Folds.Uncut.class, () -> cut("rolling", daily(first, last), train, test, null, null));
    assertThat(uncut.field()).as(story).isEqualTo(field);
    assertThat(uncut).hasMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a test in it        | 2m  | 2w | test  | there are no bars from 2020-06-09 to 2020-06-22; take a longer one
          a training in it    | 5d  | 3m | train | there are no bars from 2020-06-25 to 2020-06-29; take a longer one
          """)
  void aFoldWithoutBarsIsRefused(
      String story, String train, String test, String field, String message) {
    Bars.Builder holed = new Bars.Builder();
    Bars whole = daily(LocalDate.parse("2020-03-26"), LocalDate.parse("2020-12-31"));
    for (int row = 0; row < whole.size(); row++) {
      LocalDate day = LocalDate.ofEpochDay(whole.time(row) / DAY);
      if (day.getMonthValue() != 6) {
        holed.add(whole.time(row), 1, 1, 1, 1, 1);
      }
    }
    Bars bars = holed.build(new Instrument("HOLE"), Timeframe.days(1));
    Folds.Uncut uncut =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            Folds.Uncut.class, () -> cut("rolling", bars, train, test, null, null));
    assertThat(uncut.field()).as(story).isEqualTo(field);
    assertThat(uncut).hasMessage(message);
  }

  @Property(tries = 100)
  void testsFollowEachOtherWithoutAGapAndEveryTrainingEndsBeforeItsTest(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate first = LocalDate.parse("2019-12-01").plusDays(random.nextInt(800));
    Bars bars = daily(first, first.plusDays(200 + random.nextInt(900)));
    String train = span(random);
    String test = span(random);
    for (String mode : new String[] {"rolling", "anchored"}) {
      List<WalkForward.Fold> folds;
      try {
        folds = cut(mode, bars, train, test, null, null);
      } catch (Folds.Uncut _) {
        continue;
      }
      LocalDate last = LocalDate.ofEpochDay(bars.time(bars.size() - 1) / DAY);
      assertThat(folds.getFirst().trainFrom()).isEqualTo(first.toString());
      assertThat(folds.getLast().testTo()).isEqualTo(last.toString());
      for (int fold = 0; fold < folds.size(); fold++) {
        WalkForward.Fold each = folds.get(fold);
        LocalDate testFrom = LocalDate.parse(each.testFrom());
        assertThat(LocalDate.parse(each.trainTo())).isEqualTo(testFrom.minusDays(1));
        assertThat(LocalDate.parse(each.trainFrom())).isBeforeOrEqualTo(each.trainTo());
        assertThat(testFrom).isBeforeOrEqualTo(each.testTo());
        if (fold > 0) {
          assertThat(testFrom).isEqualTo(LocalDate.parse(folds.get(fold - 1).testTo()).plusDays(1));
        }
      }
    }
  }

  private static String span(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> 5 + random.nextInt(100) + "d";
      case 1 -> 1 + random.nextInt(20) + "w";
      case 2 -> 1 + random.nextInt(8) + "m";
      default -> "1y";
    };
  }

  private static List<WalkForward.Fold> cut(
      String mode, Bars bars, String train, String test, @Nullable String from, @Nullable String to)
      throws Folds.Uncut {
    WalkForward.Mode how =
        mode.equals("rolling") ? WalkForward.Mode.ROLLING : WalkForward.Mode.ANCHORED;
    return Folds.of(how, Span.of(train), Span.of(test), bars, from, to);
  }

  private static String text(List<WalkForward.Fold> folds) {
    return folds.stream()
        .map(
            fold ->
                "%s..%s %s..%s"
                    .formatted(fold.trainFrom(), fold.trainTo(), fold.testFrom(), fold.testTo()))
        .collect(Collectors.joining(", "));
  }

  private static Bars daily(LocalDate first, LocalDate last) {
    return bars(first, (int) ChronoUnit.DAYS.between(first, last) + 1, DAY);
  }

  private static Bars bars(LocalDate first, int count, long length) {
    Bars.Builder builder = new Bars.Builder();
    for (int bar = 0; bar < count; bar++) {
      builder.add(first.toEpochDay() * DAY + bar * length, 1, 1, 1, 1, 1);
    }
    Timeframe timeframe = length == DAY ? Timeframe.days(1) : Timeframe.minutes(60);
    return builder.build(new Instrument("FLAT"), timeframe);
  }
}
