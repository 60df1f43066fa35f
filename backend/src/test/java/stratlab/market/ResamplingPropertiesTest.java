package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stratlab.testing.RandomSessionFixtures;

/** What holds for bars made by open from any base, with gaps, weekends and late bars. */
final class ResamplingPropertiesTest {
  record Made(Bars base, Resampling resampling) {
    Bars bars() {
      return resampling.bars();
    }

    int size() {
      return resampling.bars().size();
    }

    IntStream rows(int made) {
      return IntStream.range(resampling.firstRow(made), resampling.firstRow(made + 1));
    }
  }

  @Provide
  Arbitrary<Made> made() {
    Arbitrary<Bars> bases =
        Combinators.combine(
                Arbitraries.longs().between(1, 1_000_000),
                Arbitraries.integers().between(0, 900),
                Arbitraries.of(1, 5, 15, 60, 90))
            .as(RandomSessionFixtures::of);
    Arbitrary<Timeframe> timeframes =
        Arbitraries.of("2h", "4h", "7h", "1d", "3d", "1w", "2w", "1M").map(Timeframe::parse);
    return Combinators.combine(bases, timeframes)
        .as((base, timeframe) -> new Made(base, Resampling.byOpen(base, timeframe)));
  }

  @Property(tries = 200)
  void everyBaseBarIsInOneMadeBarOrLeftOpen(@ForAll("made") Made made) {
    assertThat(made.resampling().firstRow(0)).isZero();
    for (int bar = 0; bar < made.size(); bar++) {
      assertThat(made.rows(bar).count()).isPositive();
    }
    // What is left open is one period, and not one that has ended.
    Bars base = made.base();
    Timeframe timeframe = made.bars().timeframe();
    for (int row = made.resampling().firstRow(made.size()); row < base.size(); row++) {
      assertThat(timeframe.periodEnd(base.time(row)))
          .isEqualTo(timeframe.periodEnd(base.time(base.size() - 1)))
          .isGreaterThan(base.timeframe().end(base.time(row)));
    }
  }

  @Property(tries = 200)
  void aMadeBarIsItsBaseBarsTogether(@ForAll("made") Made made) {
    Bars base = made.base();
    Bars bars = made.bars();
    for (int bar = 0; bar < made.size(); bar++) {
      int first = made.resampling().firstRow(bar);
      int last = made.resampling().firstRow(bar + 1) - 1;
      assertThat(bars.open().at(bar)).isEqualTo(base.open().at(first));
      assertThat(bars.close().at(bar)).isEqualTo(base.close().at(last));
      assertThat(bars.high().at(bar))
          .isEqualTo(made.rows(bar).mapToDouble(base.high()::at).max().orElseThrow());
      assertThat(bars.low().at(bar))
          .isEqualTo(made.rows(bar).mapToDouble(base.low()::at).min().orElseThrow());
      assertThat(bars.volume().at(bar))
          .isEqualTo(made.rows(bar).mapToDouble(base.volume()::at).sum());
    }
  }

  @Property(tries = 200)
  void aMadeBarHoldsBarsOfOnePeriodAndCarriesItsStart(@ForAll("made") Made made) {
    Timeframe timeframe = made.bars().timeframe();
    for (int bar = 0; bar < made.size(); bar++) {
      long time = made.bars().time(bar);
      long period = timeframe.periodStart(time);
      assertThat(made.rows(bar).mapToLong(row -> timeframe.periodStart(made.base().time(row))))
          .containsOnly(period);
      boolean comesAfterAnEndedOne =
          bar > 0 && timeframe.periodStart(made.bars().time(bar - 1)) == period;
      assertThat(time)
          .isEqualTo(
              comesAfterAnEndedOne ? made.base().time(made.resampling().firstRow(bar)) : period);
    }
  }

  @Property(tries = 200)
  void aMadeBarIsVisibleOnceItsPeriodHasEndedAndNoSooner(@ForAll("made") Made made) {
    Bars base = made.base();
    Timeframe timeframe = made.bars().timeframe();
    for (int bar = 0; bar < made.size(); bar++) {
      int last = made.resampling().firstRow(bar + 1) - 1;
      int from = made.resampling().visibleFrom(bar);
      long periodEnd = timeframe.periodEnd(base.time(last));
      assertThat(from).isBetween(last, last + 1);
      assertThat(base.timeframe().end(base.time(from))).isGreaterThanOrEqualTo(periodEnd);
      assertThat(made.resampling().latest(from)).isGreaterThanOrEqualTo(bar);
      if (from > 0) {
        assertThat(made.resampling().latest(from - 1)).isLessThan(bar);
      }
    }
  }

  @Property(tries = 60)
  void barsThatAreYetToComeChangeNothing(@ForAll("made") Made made) {
    int size = made.base().size();
    for (int rows : List.of(0, size / 3, size / 2, Math.max(0, size - 1))) {
      Resampling early = Resampling.byOpen(made.base().rows(0, rows), made.bars().timeframe());
      int known = rows == 0 ? 0 : made.resampling().latest(rows - 1) + 1;
      assertThat(early.bars().size()).isEqualTo(known);
      assertThat(early.bars().hash()).isEqualTo(made.bars().rows(0, known).hash());
      assertThat(IntStream.range(0, known).map(early::visibleFrom))
          .containsExactlyElementsOf(
              IntStream.range(0, known).map(made.resampling()::visibleFrom).boxed().toList());
    }
  }

  @Property(tries = 60)
  void makingTwiceIsMakingOnceWherePeriodsNest(@ForAll("made") Made made) {
    Bars onTheBeat = onTheBeat(made.base());
    Bars hours = Resampling.byOpen(onTheBeat, Timeframe.parse("3h")).bars();
    Bars twice = Resampling.byOpen(hours, Timeframe.days(1)).bars();
    Bars once = Resampling.byOpen(onTheBeat, Timeframe.days(1)).bars();
    // The last hours of a day may be known only with the next one, so twice may lag by a bar.
    assertThat(once.size() - twice.size()).isBetween(0, 1);
    assertThat(once.rows(0, twice.size()).hash()).isEqualTo(twice.hash());
  }

  private static Bars onTheBeat(Bars bars) {
    Bars.Builder builder = new Bars.Builder();
    long before = Long.MIN_VALUE;
    for (int row = 0; row < bars.size(); row++) {
      long time = bars.timeframe().periodStart(bars.time(row));
      if (time > before) {
        double[] prices = {
          bars.open().at(row), bars.high().at(row), bars.low().at(row), bars.close().at(row)
        };
        builder.add(time, prices[0], prices[1], prices[2], prices[3], bars.volume().at(row));
        before = time;
      }
    }
    return builder.build(bars.instrument(), bars.timeframe());
  }

  @Property(tries = 60)
  void byLabelNothingIsLostEither(@ForAll("made") Made made) {
    Resampling labels = Resampling.byLabelToTheEnd(made.base(), made.bars().timeframe());
    double volume = Arrays.stream(labels.bars().volume().toArray()).sum();
    assertThat(volume).isEqualTo(Arrays.stream(made.base().volume().toArray()).sum());
    assertThat(labels.firstRow(labels.bars().size())).isEqualTo(made.base().size());
  }
}
