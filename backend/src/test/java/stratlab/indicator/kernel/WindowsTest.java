package stratlab.indicator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.market.Column;

final class WindowsTest {
  private static final double GAP = Double.NaN;

  @Test
  void twoAveragesThatTieAreEqualThoughTheirSumsRoundDifferently() {
    // 0.1 + 0.2 + 0.3 is not 0.6 in binary; the mean of all three is 0.2 all the same.
    Column prices = Column.of(0.3, 0.1, 0.2, 0.3, 0.1, 0.2);
    assertThat(Windows.means(prices, 3)[5]).isEqualTo(0.2);
    assertThat(Windows.means(prices, 6)[5]).isEqualTo(0.2);
  }

  @Test
  void weightedAveragesThatTieAreEqualToo() {
    Column prices = Column.of(0.7, 0.7, 0.7, 0.7, 0.7);
    assertThat(MovingAverages.weighted(prices, 3)[4])
        .isEqualTo(MovingAverages.weighted(prices, 5)[4])
        .isEqualTo(0.7);
  }

  @Test
  void aWindowWithAGapHasNoAnswerAndTheNextOnesDo() {
    double[] values = {GAP, 1, 2, 4, GAP, 1, 1, 3};
    assertThat(Windows.sums(values, 2)).containsExactly(GAP, GAP, 3, 6, GAP, GAP, 2, 4);
    assertThat(Windows.means(Column.of(values), 2))
        .containsExactly(GAP, GAP, 1.5, 3, GAP, GAP, 1, 2);
    assertThat(Windows.highest(values, 2)).containsExactly(GAP, GAP, 2, 4, GAP, GAP, 1, 3);
    assertThat(Windows.lowest(values, 2)).containsExactly(GAP, GAP, 1, 2, GAP, GAP, 1, 1);
    assertThat(Windows.ranks(values, 2)).containsExactly(GAP, GAP, 0.5, 0.5, GAP, GAP, 0, 0.5);
  }

  @Test
  void anAverageThatIsCarriedOnStaysWhereItWasAtAGap() {
    double[] values = {GAP, 1, 3, GAP, 5};
    assertThat(MovingAverages.exponential(values, 2))
        .containsExactly(new double[] {GAP, GAP, 2, 2, 4}, within(1e-12));
    assertThat(MovingAverages.wilder(values, 2)).containsExactly(GAP, GAP, 2, 2, 3.5);
  }

  @Test
  void aSumOfNothingButZerosIsZeroWhateverWentBefore() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = Arrays.copyOf(random.doubles(1_000, 0, 1e6).toArray(), 1_020);
    assertThat(Windows.sums(values, 20)[1_019]).isZero();
  }

  @Property(tries = 40)
  void eachWindowIsWhatItsOwnValuesSay(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 40) int period) {
    double[] values = new SplittableRandom(seed).doubles(120, 1, 1e3).toArray();
    says(values, period, Windows.means(Column.of(values), period), WindowsTest::mean);
    says(values, period, MovingAverages.weighted(values, period), WindowsTest::weighted);
    double[] deviations = Windows.deviations(values, period);
    says(values, period, Arithmetic.times(deviations, deviations), WindowsTest::variance);
    says(values, period, Windows.highest(values, period), w -> Arrays.stream(w).max().orElse(GAP));
    says(values, period, Windows.lowest(values, period), w -> Arrays.stream(w).min().orElse(GAP));
    says(values, period, Windows.ranks(values, period), WindowsTest::rank);
  }

  private static void says(
      double[] values, int period, double[] answers, ToDoubleFunction<double[]> window) {
    for (int row = 0; row < values.length; row++) {
      if (row < period - 1) {
        assertThat(answers[row]).isNaN();
      } else {
        double expected =
            window.applyAsDouble(Arrays.copyOfRange(values, row + 1 - period, row + 1));
        assertThat(answers[row]).as("row %s", row).isCloseTo(expected, within(1e-7));
      }
    }
  }

  private static double mean(double[] window) {
    return Arrays.stream(window).sum() / window.length;
  }

  private static double weighted(double[] window) {
    double sum = 0;
    for (int i = 0; i < window.length; i++) {
      sum += window[i] * (i + 1);
    }
    return sum / (window.length * (window.length + 1.0) / 2);
  }

  private static double variance(double[] window) {
    double mean = mean(window);
    return Arrays.stream(window).map(x -> (x - mean) * (x - mean)).sum() / window.length;
  }

  private static double rank(double[] window) {
    double last = window[window.length - 1];
    return (double) Arrays.stream(window).filter(value -> value < last).count() / window.length;
  }

  @Property(tries = 60)
  void numbersOfManyDigitsToComeDoNotChangeExactMeansOfToday(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 30) int period,
      @ForAll @IntRange(min = 0, max = 80) int decimal) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[80];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          row < decimal
              ? random.nextInt(1, 100_000) / 100.0
              : random.nextBoolean() ? random.nextDouble(1, 1e9) : random.nextInt() / 1e5;
    }
    for (int length = 1; length <= values.length; length += 13) {
      Column whole = Column.of(values);
      Column part = Column.of(Arrays.copyOf(values, length));
      assertThat(Windows.means(part, period))
          .isEqualTo(Arrays.copyOf(Windows.means(whole, period), length));
      assertThat(MovingAverages.weighted(part, period))
          .isEqualTo(Arrays.copyOf(MovingAverages.weighted(whole, period), length));
    }
  }
}
