package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

final class RankCorrelationTest {
  @Test
  void onlyTheOrderCounts() {
    assertThat(correlation(of(1, 2, 3, 400), of(-9, 0, 0.1, 0.2))).isCloseTo(1, within(1e-12));
    assertThat(correlation(of(1, 2, 3, 400), of(4, 3, 2, -100))).isCloseTo(-1, within(1e-12));
  }

  /** Without ties it is 1 - 6 sum(d^2) / (n (n^2 - 1)); here d is 1, 1, 2, 2 and 0: 1 - 60/120. */
  @Test
  void oneThatCanBeFoundByHand() {
    assertThat(correlation(of(10, 20, 30, 40, 50), of(2, 1, 4.5, 3.5, 5)))
        .isCloseTo(0.8, within(1e-12));
    assertThat(correlation(of(10, 20, 30, 40, 50), of(2, 3, 1, 4, 5)))
        .isCloseTo(0.7, within(1e-12));
  }

  /** Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / sqrt(4.5 * 5). */
  @Test
  void equalNumbersShareTheMiddleOfTheirRanks() {
    assertThat(correlation(of(1, 7, 7, 9), of(1, 2, 3, 4)))
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
    assertThat(correlation(of(-1, 0, -0.0, 9), of(1, 2, 3, 4)))
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void withoutVariationThereIsNone() {
    assertThat(RankCorrelation.of(of(1, 1), of(1, 2))).isEqualTo(Figure.none("all are equal"));
    assertThat(RankCorrelation.of(of(1), of(1))).isEqualTo(Figure.none("fewer than 2 pairs"));
    assertThatThrownBy(() -> RankCorrelation.of(of(1), of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void itIsPearsonsOfRanksThatAreCountedSlowly(
      @ForAll @Size(min = 2, max = 12) @IntRange(max = 5) int[] left, @ForAll int seed) {
    double[] one = Arrays.stream(left).asDoubleStream().toArray();
    double[] other = Arrays.stream(left).mapToDouble(value -> (value * 7 + seed) % 5).toArray();
    Figure slow = Statistics.correlation(counted(one), counted(other), "all are equal");
    assertThat(RankCorrelation.of(one, other)).isEqualTo(slow);
  }

  private static double[] counted(double[] values) {
    return Arrays.stream(values)
        .map(
            value -> {
              long below = Arrays.stream(values).filter(other -> other < value).count();
              long equal = Arrays.stream(values).filter(other -> other == value).count();
              return below + (equal - 1) / 2.0;
            })
        .toArray();
  }

  private static double[] of(double... values) {
    return values;
  }

  private static double correlation(double[] left, double[] right) {
    return TrialFixtures.number(RankCorrelation.of(left, right));
  }
}
