package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.testing.RandomWalkFixtures;

final class PanelTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  @Test
  void aDataSetWithoutABarKeepsShowingItsLatest() {
    Panel panel =
        Panel.of(
            List.of(
                bars(Timeframe.days(1), 0, DAY, 3 * DAY), bars(Timeframe.days(1), DAY, 2 * DAY)));

    assertThat(rows(panel, 0)).containsExactly(0, 1, 1, 2);
    assertThat(rows(panel, 1)).containsExactly(-1, 0, 1, 1);
    assertThat(IntStream.range(0, 4).mapToObj(bar -> panel.isNew(0, bar)))
        .containsExactly(true, true, false, true);
    assertThat(IntStream.range(0, 4).mapToLong(panel::time))
        .containsExactly(0L, DAY, 2 * DAY, 3 * DAY);
  }

  @Test
  void aDailyBarIsSeenOnlyWhenItHasEndedBesideHourlyOnes() {
    long[] hours = IntStream.range(0, 48).mapToLong(hour -> hour * HOUR).toArray();
    Panel panel =
        Panel.of(
            List.of(
                bars(new Timeframe(Timeframe.Unit.HOUR, 1), hours),
                bars(Timeframe.days(1), 0, DAY)));

    assertThat(panel.size()).isEqualTo(48);
    assertThat(panel.row(1, 22)).isEqualTo(-1);
    assertThat(panel.row(1, 23)).isEqualTo(0);
    assertThat(panel.time(23)).isEqualTo(23 * HOUR);
    assertThat(panel.row(1, 46)).isEqualTo(0);
    assertThat(panel.row(1, 47)).isEqualTo(1);
  }

  @Test
  void monthlyBarsKeepTheirOwnTimes() {
    long[] months = {Moments.read("2024-01-01"), Moments.read("2024-02-01")};
    Panel panel =
        Panel.of(
            List.of(bars(Timeframe.parse("1M"), months), bars(Timeframe.parse("1M"), months[0])));

    assertThat(panel.times().toArray()).isEqualTo(months);
    assertThat(rows(panel, 1)).containsExactly(0, 0);
  }

  @Test
  void dataSetsWithTheSameTimesShareThem() {
    Bars one = bars(Timeframe.days(1), 0, DAY, 2 * DAY);
    Panel panel = Panel.of(List.of(one, bars(Timeframe.days(1), 0, DAY, 2 * DAY)));

    assertThat(panel.times()).isSameAs(one.times());
    assertThat(rows(panel, 1)).containsExactly(0, 1, 2);
  }

  @Property(tries = 50)
  void everyBarOfEveryDataSetIsNewExactlyOnce(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    List<Bars> sets =
        List.of(
            RandomWalkFixtures.of(seed, 80, 1, 3),
            RandomWalkFixtures.of(seed + 1, 60, 1, 4),
            RandomWalkFixtures.of(seed + 2, 70, 1, 0));
    Panel panel = Panel.of(sets);
    for (int set = 0; set < sets.size(); set++) {
      List<Integer> news = new ArrayList<>();
      for (int bar = 0; bar < panel.size(); bar++) {
        if (panel.isNew(set, bar)) {
          news.add(panel.row(set, bar));
          assertThat(sets.get(set).time(panel.row(set, bar))).isEqualTo(panel.time(bar));
        }
      }
      assertThat(news).isEqualTo(IntStream.range(0, sets.get(set).size()).boxed().toList());
    }
  }

  private static int[] rows(Panel panel, int set) {
    return IntStream.range(0, panel.size()).map(bar -> panel.row(set, bar)).toArray();
  }

  private static Bars bars(Timeframe timeframe, long... times) {
    Bars.Builder builder = new Bars.Builder();
    for (long time : times) {
      builder.add(time, 10, 11, 9, 10, 1);
    }
    return builder.build(new Instrument("X"), timeframe);
  }
}
