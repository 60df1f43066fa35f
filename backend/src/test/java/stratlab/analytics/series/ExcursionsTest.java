package stratlab.analytics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.EquityFixtures;
import stratlab.analytics.Metric;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;
import stratlab.trading.Costs;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

final class ExcursionsTest {
  private static final Bars BARS =
      new Bars.Builder()
          .add(0, 100, 104, 97, 103, 1)
          .add(1, 103, 110, 101, 108, 1)
          .add(2, 108, 109, 90, 95, 1)
          .add(3, 95, 99, 92, 98, 1)
          .build(new Instrument("TEST"), Timeframe.days(1));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                     | side  | entry row, price | exit row, price | MAE | MFE | back
          the bar of the exit does not count          | LONG  | 0 | 100          | 2 | 105         |   6 |  20 |   10
          the same the other way round                | SHORT | 0 | 100          | 2 | 105         |  20 |   6 |   16
          a fall through the stop counts to the exit  | LONG  | 0 | 100          | 3 |  89         |  22 |  20 |   42
          a short covered below every low before      | SHORT | 0 | 100          | 3 |  89         |  20 |  22 |    0
          a trade of one bar moves only to its exit   | LONG  | 1 | 103          | 1 | 101         |   4 |   0 |    4
          a trade of one bar with a profit            | SHORT | 1 | 103          | 1 | 101         |   0 |   4 |    0
          the bar of the entry counts whole           | LONG  | 2 | 100          | 3 | 100         |  20 |  18 |   18
          """)
  void movesOfTwoUnits(
      String story,
      Direction side,
      int entryRow,
      double entry,
      int exitRow,
      double exit,
      double adverse,
      double favourable,
      double givenBack) {
    Excursions moves = of(trade(side, 2, entryRow, entry, exitRow, exit, Double.NaN), 1);

    assertThat(moves.adverse(0)).as(story).isEqualTo(adverse);
    assertThat(moves.favourable(0)).isEqualTo(favourable);
    assertThat(moves.givenBack(0)).isEqualTo(givenBack);
    assertThat(moves.adverseShare(0)).isCloseTo(adverse / 2 / entry, within(1e-15));
    assertThat(moves.favourableShare(0)).isCloseTo(favourable / 2 / entry, within(1e-15));
  }

  @Test
  void aFutureMovesByItsMultiplierButItsShareDoesNot() {
    Trade trade = trade(Direction.LONG, 2, 0, 100, 2, 105, 100);
    Excursions moves = of(trade, 10);

    assertThat(moves.adverse(0)).isEqualTo(60);
    assertThat(moves.favourable(0)).isEqualTo(200);
    assertThat(moves.givenBack(0)).isEqualTo(100);
    assertThat(moves.favourableShare(0)).isEqualTo(0.1);
  }

  @Test
  void unitsTradedInAndOutMayEarnMoreThanTheLargestSizeCould() {
    Excursions moves = of(trade(Direction.LONG, 2, 0, 100, 2, 105, 50), 1);

    assertThat(moves.favourable(0)).isEqualTo(50);
    assertThat(moves.givenBack(0)).isZero();
  }

  @Test
  void aTradeThatWasEnteredAt0HasNoShare() {
    Excursions moves = of(trade(Direction.LONG, 1, 1, 0, 1, 101, 101), 1);

    assertThat(moves.favourableShare(0)).isInfinite();
    assertThat(metric("average_favourable", 1, 0).all()).isEqualTo(101.0);
    assertThat(metric("average_favourable_share", 1, 0).reason()).isEqualTo("no closed trade");
  }

  private static Metric metric(String key, int row, double entry) {
    Trade trade = trade(Direction.LONG, 1, row, entry, row, 101, 101 - entry);
    MetricInput input =
        new MetricInput(
            EquityFixtures.daily(100, 100, 101),
            List.of(trade),
            List.of(),
            BARS,
            Costs.NONE,
            of(trade, 1),
            null,
            null,
            null);
    return EquityFixtures.metric(Metrics.of(input), key);
  }

  @Test
  void metricsAverageThemBySide() {
    List<Trade> trades =
        List.of(
            trade(Direction.LONG, 2, 0, 100, 2, 105, 10),
            trade(Direction.SHORT, 2, 0, 100, 2, 105, -10),
            trade(Direction.LONG, 2, 1, 103, 1, 101, -4));
    MetricInput input =
        new MetricInput(
            EquityFixtures.daily(100, 100, 101),
            trades,
            List.of(),
            BARS,
            Costs.NONE,
            Excursions.of(trades, List.of(BARS), _ -> 1),
            null,
            null,
            null);
    List<Metric> metrics = Metrics.of(input);

    Metric adverse = EquityFixtures.metric(metrics, "average_adverse");
    assertThat(adverse.all()).isEqualTo(10.0);
    assertThat(adverse.longs()).isEqualTo(5.0);
    assertThat(adverse.shorts()).isEqualTo(20.0);
    assertThat(EquityFixtures.metric(metrics, "largest_favourable").all()).isEqualTo(20.0);
    assertThat(EquityFixtures.metric(metrics, "largest_favourable_share").longs()).isEqualTo(0.1);
    assertThat(EquityFixtures.metric(metrics, "average_given_back").all()).isEqualTo(10.0);
    assertThat(EquityFixtures.metric(metrics, "largest_given_back").shorts()).isEqualTo(16.0);
    assertThat(EquityFixtures.metric(metrics, "orders").reason())
        .isEqualTo("the orders of the run are not known");
  }

  @Property(tries = 50)
  void aTradeEndsBetweenItsWorstAndItsBestMoment(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 0, max = 2 * ColumnBlock.LENGTH + 100) int length) {
    Bars bars = walk(seed, length + 1);
    Direction side = seed % 2 == 0 ? Direction.LONG : Direction.SHORT;
    double entry = bars.open().at(0);
    double exit = bars.open().at(length);
    Trade trade = trade(side, 3, 0, entry, length, exit, Double.NaN);
    double high = Math.max(entry, exit);
    double low = Math.min(entry, exit);
    for (int row = 0; row < length; row++) {
      high = Math.max(high, bars.high().at(row));
      low = Math.min(low, bars.low().at(row));
    }

    Excursions moves = Excursions.of(List.of(trade), List.of(bars), _ -> 1);

    assertThat(moves.favourable(0)).isGreaterThanOrEqualTo(Math.max(0, trade.pnl()));
    assertThat(moves.adverse(0)).isGreaterThanOrEqualTo(Math.max(0, -trade.pnl()));
    assertThat(moves.adverse(0) + moves.favourable(0)).isCloseTo(3 * (high - low), within(1e-9));
    assertThat(moves.givenBack(0)).isGreaterThanOrEqualTo(0);
  }

  private static Excursions of(Trade trade, double multiplier) {
    return Excursions.of(List.of(trade), List.of(BARS), _ -> multiplier);
  }

  /** Returns a trade; a profit that is not given is that of its size from entry to exit. */
  private static Trade trade(
      Direction side,
      double size,
      int entryRow,
      double entry,
      int exitRow,
      double exit,
      double given) {
    double sign = side == Direction.LONG ? 1 : -1;
    double pnl = Double.isNaN(given) ? sign * size * (exit - entry) : given;
    return new Trade(
        1, 0, side, size, entryRow, entryRow, entry, exitRow, exitRow, exit, pnl, pnl, 0, 0);
  }

  private static Bars walk(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    Bars.Builder bars = new Bars.Builder();
    double close = 100;
    for (int row = 0; row < size; row++) {
      double open = close + random.nextDouble(-0.1, 0.1);
      close = open + random.nextDouble(-1, 1);
      double high = Math.max(open, close) + random.nextDouble();
      bars.add(row, open, high, Math.min(open, close) - random.nextDouble(), close, 1);
    }
    return bars.build(new Instrument("WALK"), Timeframe.minutes(1));
  }
}
