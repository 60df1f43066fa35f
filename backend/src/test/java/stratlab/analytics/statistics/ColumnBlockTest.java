package stratlab.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import stratlab.analytics.EquityFixtures;
import stratlab.analytics.backtrader.DrawDownAnalyzer;
import stratlab.analytics.backtrader.LeverageAnalyzer;
import stratlab.analytics.series.AccountExtremes;
import stratlab.analytics.series.Drawdown;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.Leverage;
import stratlab.analytics.series.Ulcer;
import stratlab.market.Column;
import stratlab.market.Times;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;

/** What is read piece by piece equals what plain loops say, on curves of several pieces. */
final class ColumnBlockTest {
  private static final Offset<Double> CLOSE = within(1e-11);

  @Property
  void theExtremesAndSumsOfAPiece(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -9, max = 9) Double> numbers) {
    double[] values = numbers.stream().mapToDouble(each -> each).toArray();
    int count = values.length;

    assertThat(ArrayKernels.least(values, count)).isEqualTo(Collections.min(numbers));
    assertThat(ArrayKernels.greatest(values, count)).isEqualTo(Collections.max(numbers));
    assertThat(ArrayKernels.distances(values, count, 2))
        .isCloseTo(numbers.stream().mapToDouble(each -> each - 2).sum(), CLOSE);
    assertThat(ArrayKernels.squares(values, count, 2))
        .isCloseTo(numbers.stream().mapToDouble(each -> (each - 2) * (each - 2)).sum(), CLOSE);
  }

  @Property(tries = 30)
  void drawdownsAndLevels(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 3) int trend) {
    EquityCurve curve = walk(seed, 0.0004 * (trend - 2));
    double peak = curve.start();
    double low = curve.start();
    double depth = 0;
    double money = 0;
    double rise = 0;
    double squares = 0;
    double sum = 0;
    int under = 0;
    for (int bar = 0; bar < curve.size(); bar++) {
      double value = curve.value(bar);
      peak = Math.max(peak, value);
      low = Math.min(low, value);
      depth = Math.max(depth, (peak - value) / peak);
      money = Math.max(money, peak - value);
      rise = Math.max(rise, (value - low) / low);
      squares += Math.pow((peak - value) / peak, 2);
      under += value < peak ? 1 : 0;
      sum += value;
    }

    AccountExtremes levels = AccountExtremes.of(curve);
    Ulcer ulcer = Ulcer.of(curve);
    Drawdowns drawdowns = Drawdowns.with(curve, levels, ulcer);

    assertThat(drawdowns.greatest()).isEqualTo(depth);
    assertThat(drawdowns.greatestMoney()).isEqualTo(money);
    assertThat(drawdowns.shareUnder()).isEqualTo((double) under / curve.size());
    assertThat(ulcer.index()).isCloseTo(Math.sqrt(squares / curve.size()), CLOSE);
    assertThat(levels.runUp().value()).isCloseTo(rise, CLOSE);
    assertThat(levels.highest())
        .isEqualTo(Arrays.stream(EquityFixtures.values(curve)).max().orElseThrow());
    assertThat(levels.lowest())
        .isEqualTo(Arrays.stream(EquityFixtures.values(curve)).min().orElseThrow());
    assertThat(levels.mean()).isCloseTo(sum / curve.size(), within(1e-9));
    Drawdown deepest = drawdowns.deepest().getFirst();
    double trough = curve.value(curve.times().firstAtOrAfter(deepest.troughTime()));
    assertThat(trough).isCloseTo(deepest.money() / deepest.depth() - deepest.money(), within(1e-9));
  }

  @Property(tries = 30)
  void backtradersDrawdown(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    EquityCurve curve = walk(seed, 0.0002);
    double peak = Double.NEGATIVE_INFINITY;
    double percent = 0;
    double most = 0;
    long length = 0;
    long longest = 0;
    for (int bar = 0; bar < curve.size(); bar++) {
      peak = Math.max(peak, curve.value(bar));
      percent = 100.0 * (peak - curve.value(bar)) / peak;
      length = percent == 0 ? 0 : length + 1;
      longest = Math.max(longest, length);
      most = Math.max(most, percent);
    }

    DrawDownAnalyzer analyzer = new DrawDownAnalyzer();
    ColumnBlock.readAll(curve.values(), analyzer);
    Map<String, ?> figures = analyzer.figures();

    assertThat(figures.get("drawdown")).isEqualTo(percent);
    assertThat(figures.get("len")).isEqualTo(length);
    assertThat(((Map<?, ?>) figures.get("max")).get("drawdown")).isEqualTo(most);
    assertThat(((Map<?, ?>) figures.get("max")).get("len")).isEqualTo(longest);
  }

  @Property(tries = 30)
  void leverageAlsoWhereTheFirstDataSetRests(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 4) int every) {
    EquityCurve curve = walk(seed, 0);
    double most = 0;
    double sum = 0;
    long count = 0;
    for (int bar = 0; bar < curve.size(); bar++) {
      double leverage = (curve.value(bar) - curve.cash(bar)) / curve.value(bar);
      most = Math.max(most, Math.abs(leverage));
      if ((bar + 1) % every == 0 || bar + 1 == curve.size()) {
        sum += leverage;
        count++;
      }
    }
    Leverage greatest = Leverage.of(curve);
    LeverageAnalyzer analyzer = new LeverageAnalyzer(curve, bar -> bar % every == 0);
    ColumnBlock.readAll(curve.values(), greatest, analyzer);
    Map<String, ?> figures = analyzer.figures();

    assertThat(greatest.greatest().value()).isCloseTo(most, CLOSE);
    assertThat(figures.get("count")).isEqualTo(count);
    assertThat((Double) figures.get("mean")).isCloseTo(sum / count, CLOSE);
  }

  @Property(tries = 20)
  void theDeviationOfManyNumbersReadOnce(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    double[] values = EquityFixtures.values(walk(seed, 0));
    RunningDeviation spread = new RunningDeviation();
    for (int from = 0; from < values.length; from += 700) {
      int to = Math.min(values.length, from + 700);
      spread.add(Arrays.copyOfRange(values, from, to), to - from);
    }

    assertThat(spread.sampleDeviation())
        .isCloseTo(Statistics.sampleDeviation(values), within(1e-10));
  }

  /** Returns a curve of three pieces and a bit, in minutes, with stretches of cash. */
  private static EquityCurve walk(long seed, double drift) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 3 * ColumnBlock.LENGTH + 17;
    long[] times = new long[size];
    double[] values = new double[size];
    double[] cash = new double[size];
    double value = 1000;
    double money = 1000;
    for (int bar = 0; bar < size; bar++) {
      value *= Math.exp(random.nextDouble(-0.003, 0.003) + drift);
      money = random.nextInt(20) == 0 ? random.nextDouble(-500, 1500) : money;
      times[bar] = bar * 60_000L;
      values[bar] = value;
      cash[bar] = money;
    }
    return new EquityCurve(1000, Times.of(times), Column.of(values), Steps.of(cash));
  }
}
