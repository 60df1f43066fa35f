package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

final class EffectiveTrialsTest {
  /**
   * The second trial moves with the first, whatever its scale and level: correlation 1. The third
   * crosses both: 1 * 1 - 1 * 1 - 1 * 1 + 1 * 1 = 0. The mean is 1/3, the number 1/3 + 2/3 * 3.
   */
  @Test
  void twoThatMoveTogetherAndOneThatDoesNot() {
    EffectiveTrials found =
        EffectiveTrials.of(
            TrialFixtures.blocks(
                4,
                TrialFixtures.ofMeans(1, -1, 1, -1),
                TrialFixtures.ofMeans(5, 1, 5, 1),
                TrialFixtures.ofMeans(1, 1, -1, -1)));

    assertThat(found.trials()).isEqualTo(3);
    assertThat(found.varying()).isEqualTo(3);
    assertThat(found.correlation().value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(found.number().value()).isCloseTo(7.0 / 3, within(1e-12));
  }

  /** With the mean correlation of 1/3 of those above. */
  @Test
  void othersThatAreRelatedInTheSameWayCountAsTheyDo() {
    EffectiveTrials found =
        EffectiveTrials.of(
            TrialFixtures.blocks(
                4,
                TrialFixtures.ofMeans(1, -1, 1, -1),
                TrialFixtures.ofMeans(5, 1, 5, 1),
                TrialFixtures.ofMeans(1, 1, -1, -1)));
    EffectiveTrials none = EffectiveTrials.of(TrialFixtures.blocks(4, new double[8]));

    assertThat(found.among(300).value()).isCloseTo(1.0 / 3 + 200, within(1e-9));
    assertThat(found.among(3)).isEqualTo(found.number());
    assertThat(none.among(300)).isEqualTo(none.correlation());
  }

  @Test
  void aTrialAndItsOppositeAreNotMoreThanTwo() {
    EffectiveTrials found =
        EffectiveTrials.of(
            TrialFixtures.blocks(
                4, TrialFixtures.ofMeans(1, -1, 2, -2), TrialFixtures.ofMeans(-1, 1, -2, 2)));

    assertThat(found.correlation().value()).isCloseTo(-1, within(1e-12));
    assertThat(found.number().value()).isEqualTo(2);
  }

  @Test
  void aTrialThatNeverTradedOrNeverChangedIsLeftOut() {
    double[] trading = TrialFixtures.ofMeans(1, -1, 2, -2);
    double[] growing = new double[8];
    Arrays.fill(growing, 0.1);
    EffectiveTrials found =
        EffectiveTrials.of(TrialFixtures.blocks(4, new double[8], trading, growing, trading));

    assertThat(found.trials()).isEqualTo(4);
    assertThat(found.varying()).isEqualTo(2);
    assertThat(found.number().value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatIsUndefinedSaysWhy() {
    EffectiveTrials one =
        EffectiveTrials.of(
            TrialFixtures.blocks(4, new double[8], TrialFixtures.ofMeans(1, 2, 3, 4)));
    Figure few = Figure.none("fewer than 2 trials vary from block to block");

    assertThat(one.correlation()).isEqualTo(few);
    assertThat(one.number().value()).isEqualTo(1);
    assertThat(EffectiveTrials.of(TrialFixtures.blocks(4, new double[8])).number()).isEqualTo(few);
    assertThat(EffectiveTrials.of(TrialFixtures.blocks(4)).number()).isEqualTo(few);
    assertThat(EffectiveTrials.of(TrialFixtures.blocks(4, new double[7])).number())
        .isEqualTo(Figure.none("a block has fewer than 2 returns"));
  }

  @Property(tries = 30)
  void itIsTheMeanOfAllCorrelationsByPair(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 12) int trials) {
    double[][] noise = TrialFixtures.noise(new SplittableRandom(seed), trials, 64);
    double sum = 0;
    for (int one = 0; one < trials; one++) {
      for (int other = 0; other < one; other++) {
        sum +=
            TrialFixtures.number(
                Statistics.correlation(means(noise[one]), means(noise[other]), ""));
      }
    }
    double mean = sum / (trials * (trials - 1) / 2.0);
    EffectiveTrials found = EffectiveTrials.of(TrialFixtures.blocks(16, noise));

    assertThat(found.correlation().value()).isCloseTo(mean, within(1e-10));
    double counted = Math.max(0, mean);
    assertThat(found.number().value())
        .isCloseTo(counted + (1 - counted) * trials, within(1e-8))
        .isBetween(1.0, (double) trials);
  }

  /** Returns the means of 16 blocks of 4. */
  private static double[] means(double[] returns) {
    double[] means = new double[16];
    for (int period = 0; period < 64; period++) {
      means[period / 4] += returns[period] / 4;
    }
    return means;
  }
}
