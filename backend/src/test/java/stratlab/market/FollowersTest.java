package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.csv.CsvBars;
import stratlab.testing.RandomSessionFixtures;

/** Panels in which data sets follow the bars they were made from. */
final class FollowersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final long SECOND = 1_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "48_resample_60min, FX_15m, 60m",
    "49_resample_daily, FX_15m, 1d",
    "50_resample_weekly, A_daily, 1w"
  })
  void everyStrategyBarShowsWhatBacktraderShowed(String name, String data, String timeframe)
      throws IOException {
    Bars base = CsvBars.read(GOLDEN.resolve("data/" + data + ".csv"), new Instrument(data));
    Panel panel =
        Panel.of(List.of(base, Resampling.byLabelToTheEnd(base, Timeframe.parse(timeframe))));
    List<String> recorded;
    try (FileSystem cases = FileSystems.newFileSystem(GOLDEN.resolve("cases.zip"))) {
      recorded = Files.readAllLines(cases.getPath(name + ".equity.csv"));
    }
    assertThat(panel.size()).isEqualTo(recorded.size() - 1);
    for (int bar = 0; bar < panel.size(); bar++) {
      String[] fields = recorded.get(bar + 1).split(",", -1);
      assertThat(panel.row(0, bar) + 1).isEqualTo(Integer.parseInt(fields[6]));
      assertThat(panel.row(1, bar) + 1).isEqualTo(Integer.parseInt(fields[7]));
      assertThat(moment(panel, bar)).isEqualTo(Moments.read(fields[1]));
    }
  }

  /** Backtrader shows a daily bar, which we stamp with midnight, at the end of its day. */
  private static long moment(Panel panel, int bar) {
    long time = panel.time(bar);
    boolean isDay = !panel.bars(0).timeframe().intraday() && panel.isNew(0, bar);
    return (isDay ? time + 86_399 * SECOND : time) / SECOND * SECOND;
  }

  @Test
  void aFollowerAddsNoStrategyBarAndShowsOnlyWhatIsComplete() {
    Bars quarters = RandomSessionFixtures.of(7, 400, 15);
    Resampling hours = Resampling.byOpen(quarters, Timeframe.parse("1h"));
    Panel panel = Panel.of(List.of(quarters, hours));

    assertThat(panel.sets()).isEqualTo(2);
    assertThat(panel.times()).isSameAs(quarters.times());
    assertThat(panel.bars(1)).isSameAs(hours.bars());
    assertThat(panel.isFollower(0)).isFalse();
    assertThat(panel.isFollower(1)).isTrue();
    for (int bar = 0; bar < panel.size(); bar++) {
      assertThat(panel.row(0, bar)).isEqualTo(bar);
      assertThat(panel.row(1, bar)).isEqualTo(hours.latest(bar));
      boolean becomesVisible = false;
      for (int made = 0; made < hours.bars().size(); made++) {
        becomesVisible |= hours.visibleFrom(made) == bar;
      }
      assertThat(panel.isNew(1, bar)).isEqualTo(becomesVisible);
    }
  }

  @Property(tries = 60)
  void amongMisalignedDataSetsAFollowerKeepsToItsBase(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 300) int bars) {
    Bars traded = RandomSessionFixtures.of(seed, bars, 15);
    Bars other = RandomSessionFixtures.of(seed + 1, bars, 60);
    Resampling days = Resampling.byOpen(traded, Timeframe.days(1));
    Resampling otherDays = Resampling.byOpen(other, Timeframe.days(1));
    Panel alone = Panel.of(List.of(traded, other));
    Panel panel = Panel.of(List.of(days, traded, otherDays, other));

    assertThat(panel.times().toArray()).isEqualTo(alone.times().toArray());
    for (int bar = 0; bar < panel.size(); bar++) {
      assertThat(panel.row(1, bar)).isEqualTo(alone.row(0, bar));
      assertThat(panel.row(3, bar)).isEqualTo(alone.row(1, bar));
      assertThat(panel.row(0, bar)).isEqualTo(made(days, alone.row(0, bar)));
      assertThat(panel.row(2, bar)).isEqualTo(made(otherDays, alone.row(1, bar)));
    }
  }

  @Property(tries = 60)
  void aBaseThatIsNoDataSetOfThePanelIsFollowedAllTheSame(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 300) int bars) {
    Bars traded = RandomSessionFixtures.of(seed, bars, 60);
    Bars hidden = RandomSessionFixtures.of(seed + 1, 4 * bars, 15);
    Resampling days = Resampling.byOpen(hidden, Timeframe.days(1));
    Panel panel = Panel.of(List.of(traded, days));

    assertThat(panel.times().toArray()).isEqualTo(traded.times().toArray());
    for (int bar = 0; bar < panel.size(); bar++) {
      long end = traded.timeframe().end(traded.time(bar));
      int row = hidden.size() - 1;
      while (row >= 0 && hidden.timeframe().end(hidden.time(row)) > end) {
        row--;
      }
      assertThat(panel.row(0, bar)).isEqualTo(bar);
      assertThat(panel.row(1, bar)).isEqualTo(made(days, row));
    }
  }

  private static int made(Resampling resampling, int row) {
    return row < 0 ? -1 : resampling.latest(row);
  }

  @Test
  void eachBarLeftOpenGetsAStrategyBarAtItsOwnTime() {
    Bars base = bars("2021-01-04T10:15", "2021-01-04T10:30");
    Panel panel =
        Panel.of(
            List.of(
                base,
                Resampling.byLabelToTheEnd(base, Timeframe.days(1)),
                Resampling.byLabelToTheEnd(base, Timeframe.parse("1h")),
                Resampling.byLabelToTheEnd(base, Timeframe.parse("4h")),
                Resampling.byLabel(base, Timeframe.parse("2h"))));
    List<List<Integer>> rows = new ArrayList<>();
    for (int bar = 2; bar < panel.size(); bar++) {
      int at = bar;
      rows.add(List.of(0, 1, 2, 3, 4).stream().map(set -> panel.row(set, at)).toList());
    }
    assertThat(panel.times().slice(2, panel.size()).toArray())
        .containsExactly(
            Moments.read("2021-01-04T11:00"),
            Moments.read("2021-01-04T12:00"),
            Moments.read("2021-01-04T23:59:59.999"));
    assertThat(rows)
        .containsExactly(
            List.of(1, -1, 0, -1, -1), List.of(1, -1, 0, 0, -1), List.of(1, 0, 0, 0, -1));
    assertThat(panel.isNew(0, 2)).isFalse();
    assertThat(panel.isNew(2, 2)).isTrue();
    assertThat(panel.isNew(2, 3)).isFalse();
  }

  @Test
  void somethingMustDriveTheClock() {
    Resampling hours =
        Resampling.byOpen(bars("2021-01-04T10:15", "2021-01-04T10:30"), Timeframe.parse("1h"));
    assertThatThrownBy(() -> Panel.of(List.of(hours)))
        .hasMessage("a panel needs at least one data set that is not resampled");
  }

  private static Bars bars(String... times) {
    Bars.Builder builder = new Bars.Builder();
    for (String time : times) {
      builder.add(Moments.read(time), 2, 3, 1, 2, 1);
    }
    return builder.build(new Instrument("X"), Timeframe.minutes(15));
  }
}
