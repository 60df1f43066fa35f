package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrialBlocksTest {
  @Test
  void blocksAreAsEqualAsCanBe() {
    double[] sums = TrialBlocks.sums(new double[] {1, 2, 3, 4, 5, 6}, 4);

    // From 0, 1.5, 3 and 4.5: 1 | 2 3 | 4 | 5 6.
    assertThat(sums).containsExactly(1, 1, 1, 2, 5, 13, 1, 4, 16, 2, 11, 61);
  }

  @Property(tries = 50)
  void theSharpeRatioFollowsFromTheSums(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 40, max = 3000) int periods) {
    double[][] trials = TrialFixtures.noise(new SplittableRandom(seed), 3, periods);
    for (int period = 0; period < periods; period++) {
      trials[1][period] += 0.001;
      trials[2][period] -= 0.1;
    }
    double[] sharpes = TrialFixtures.blocks(16, trials).sharpes();

    for (int trial = 0; trial < trials.length; trial++) {
      double expected = SharpeEvidence.ratio(trials[trial]);
      assertThat(sharpes[trial])
          .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
    }
  }

  @ParameterizedTest(name = "{0} a day")
  @CsvSource({"0", "0.01", "-0.01", "0.1", "0.3333333333333333", "1e-9", "7e5"})
  void equalReturnsHaveNoVariationWhateverRoundingLeaves(double each) {
    for (int periods : new int[] {32, 100, 2517, 10_000}) {
      double[] returns = new double[periods];
      Arrays.fill(returns, each);

      assertThat(TrialFixtures.blocks(16, returns, plainly(returns)).sharpes())
          .containsExactly(0, 0);
    }
  }

  /** Returns the same with a grain of noise, as growth by the same rate has from its rounding. */
  private static double[] plainly(double[] returns) {
    double[] grained = returns.clone();
    for (int period = 0; period < grained.length; period += 3) {
      grained[period] = Math.nextUp(grained[period]);
    }
    return returns[0] == 0 ? returns : grained;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                    | count | sum | squares | fault
          a part of a return         | 1.5   | 0   | 1       | trial 0, block 1: 1.5 returns cannot have the sum 0.0 and the sum of squares 1.0
          a negative number          | -1    | 0   | 0       | trial 0, block 1: -1.0 returns cannot have the sum 0.0 and the sum of squares 0.0
          no number of returns       | NaN   | 0   | 0       | trial 0, block 1: NaN returns cannot have the sum 0.0 and the sum of squares 0.0
          no sum                     | 2     | NaN | 1       | trial 0, block 1: 2.0 returns cannot have the sum NaN and the sum of squares 1.0
          no sum of squares          | 2     | 1   | NaN     | trial 0, block 1: 2.0 returns cannot have the sum 1.0 and the sum of squares NaN
          endless squares            | 2     | 1   | Infinity | trial 0, block 1: 2.0 returns cannot have the sum 1.0 and the sum of squares Infinity
          a sum beyond its squares   | 2     | 3   | 4       | trial 0, block 1: 2.0 returns cannot have the sum 3.0 and the sum of squares 4.0
          negative squares           | 2     | 0   | -1      | trial 0, block 1: 2.0 returns cannot have the sum 0.0 and the sum of squares -1.0
          something without a return | 0     | 1   | 1       | trial 0, block 1: 0.0 returns cannot have the sum 1.0 and the sum of squares 1.0
          """)
  void sumsThatNoReturnsHaveAreRefused(
      String story, double count, double sum, double squares, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialBlocks.of(new double[] {2, 0, 1, count, sum, squares}, 2))
        .withMessage(fault);
  }

  @ParameterizedTest(name = "{0} blocks")
  @CsvSource({"0", "1", "3", "15", "18", "-2"})
  void blocksAreAnEvenNumberUpTo16(int blocks) {
    String fault = blocks + " blocks: not an even number from 2 to 16";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialBlocks.of(new double[0], blocks))
        .withMessage(fault);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialBlocks.sums(new double[9], blocks))
        .withMessage(fault);
  }

  @Test
  void partsOfTrialsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialBlocks.of(new double[7], 2))
        .withMessage("7 numbers are no trials of 2 blocks");
  }
}
