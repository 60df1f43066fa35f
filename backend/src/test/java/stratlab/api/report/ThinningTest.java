package stratlab.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;

final class ThinningTest {
  @Property(tries = 300)
  void aWindowOfBarsHoldsTheTrueExtremesAndAllVolume(
      @ForAll("bars") Bars bars,
      @ForAll @IntRange(max = 300) int from,
      @ForAll @IntRange(max = 300) int length,
      @ForAll @IntRange(min = 2, max = 60) int points) {
    int first = Math.min(from, bars.size());
    int end = Math.min(first + length, bars.size());
    Buckets buckets = Buckets.of(first, end, points);

    ThinBars thin = ThinBars.of(bars, buckets);

    assertThat(thin.time().length).isLessThanOrEqualTo(points).isEqualTo(buckets.size());
    assertThat(buckets.thinned()).isEqualTo(end - first > points);
    assertThat(Arrays.stream(thin.high()).max())
        .isEqualTo(IntStream.range(first, end).mapToDouble(bars.high()::at).max());
    assertThat(Arrays.stream(thin.low()).min())
        .isEqualTo(IntStream.range(first, end).mapToDouble(bars.low()::at).min());
    assertThat(Arrays.stream(thin.volume()).sum())
        .isEqualTo(IntStream.range(first, end).mapToDouble(bars.volume()::at).sum());
    assertThat(thin.time()).isSorted();
    if (end > first) {
      assertThat(thin.time()[0]).isEqualTo(bars.time(first));
      assertThat(thin.open()[0]).isEqualTo(bars.open().at(first));
      assertThat(thin.close()[thin.close().length - 1]).isEqualTo(bars.close().at(end - 1));
    }
  }

  @Property(tries = 300)
  void everyRowIsInExactlyOneBucket(
      @ForAll @IntRange(max = 1000) int from,
      @ForAll @IntRange(max = 1000) int rows,
      @ForAll @IntRange(min = 1, max = 100) int points) {
    Buckets buckets = Buckets.of(from, from + rows, points);
    int next = from;
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      assertThat(buckets.first(bucket)).isEqualTo(next);
      assertThat(buckets.last(bucket)).isGreaterThanOrEqualTo(next);
      next = buckets.last(bucket) + 1;
    }
    assertThat(next).isEqualTo(from + rows);
  }

  @Property(tries = 300)
  void aWindowOfEquityHoldsItsEndsItsExtremesAndItsDeepestDrawdown(
      @ForAll("values") double[] values, @ForAll @IntRange(min = 2, max = 50) int points) {
    long[] times = IntStream.range(0, values.length).mapToLong(row -> row * 60_000L).toArray();
    StoredEquity equity = StoredEquity.of(times, values, values);

    EquityWindow window = EquityWindow.of(equity, 0, values.length, points);

    assertThat(window.time().length).isLessThanOrEqualTo(points).isPositive();
    assertThat(window.thinned()).isEqualTo(window.time().length < values.length);
    assertThat(window.time()).isSorted();
    assertThat(window.value()[0]).isEqualTo(values[0]);
    assertThat(window.value()[window.value().length - 1]).isEqualTo(values[values.length - 1]);
    if (points >= 5) {
      assertThat(Arrays.stream(window.value()).max()).isEqualTo(Arrays.stream(values).max());
      assertThat(Arrays.stream(window.value()).min()).isEqualTo(Arrays.stream(values).min());
      assertThat(Arrays.stream(window.drawdown()).min())
          .isEqualTo(Arrays.stream(equity.drawdown()).min());
    }
  }

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.doubles()
        .between(1, 1_000)
        .ofScale(2)
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(400);
  }

  @Provide
  Arbitrary<Bars> bars() {
    Arbitrary<double[]> prices =
        Arbitraries.doubles()
            .between(1, 1_000)
            .ofScale(2)
            .array(double[].class)
            .ofMinSize(2)
            .ofMaxSize(300);
    return Combinators.combine(prices, Arbitraries.integers().between(0, 5)).as(ThinningTest::made);
  }

  private static Bars made(double[] closes, int spread) {
    Bars.Builder builder = new Bars.Builder();
    double open = closes[0];
    for (int row = 0; row < closes.length; row++) {
      double close = closes[row];
      builder.add(
          row * 60_000L,
          open,
          Math.max(open, close) + spread,
          Math.min(open, close) - spread,
          close,
          row % 5);
      open = close;
    }
    return builder.build(new Instrument("TEST"), Timeframe.minutes(1));
  }
}
