package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.analytics.evidence.BacktestOverfitting.Bin;
import stratlab.analytics.statistics.Figure;

/**
 * Four blocks, six splits. A trial of the means a and b has over two blocks the ratio (a + b) / 2 /
 * sqrt((4 + (a - b)^2) / 3); see {@link TrialFixtures#ofMeans}.
 */
final class BacktestOverfittingTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final double ROOT_3 = Math.sqrt(3);

  /** Good in the first half, nothing in the second. */
  private static final double[] FADING = TrialFixtures.ofMeans(2, 2, 0, 0);

  private static final double[] STEADY = TrialFixtures.ofMeans(1, 1, 1, 1);

  /**
   * <pre>
   * in  | fading | steady | best   | out: fading | steady | rank | logit
   * 1 2 | 1.732  | 0.866  | fading | 0           | 0.866  | 1    | ln(1 / 2)
   * 3 4 | 0      | 0.866  | steady | 1.732       | 0.866  | 1    | ln(1 / 2)
   * 1 3, 1 4, 2 3, 2 4:
   *     | 0.612  | 0.866  | steady | 0.612       | 0.866  | 2    | ln(2 / 1)
   * </pre>
   *
   * The points of the line are (sqrt(3), 0) once and (sqrt(3) / 2, sqrt(3) / 2) five times: it
   * falls by 1 and meets 0 at sqrt(3). Nothing chosen ever loses.
   */
  @Test
  void aTrialThatFadesAndASteadyOne() {
    BacktestOverfitting found = TrialFixtures.overfitting(TrialFixtures.blocks(4, FADING, STEADY));

    assertThat(found.trials()).isEqualTo(2);
    assertThat(found.splits()).isEqualTo(6);
    assertThat(found.probability().value()).isCloseTo(2.0 / 6, CLOSE);
    assertThat(found.slope().value()).isCloseTo(-1, CLOSE);
    assertThat(found.intercept().value()).isCloseTo(ROOT_3, CLOSE);
    assertThat(found.loss().value()).isZero();
    assertThat(logits(found)).isEqualTo(Map.of(-1.0, 2.0, 0.5, 4.0));
  }

  /**
   * With a third trial that earns 0 and one that turns (3 3 -1 -1) in place of the fading one:
   *
   * <pre>
   * in  | turning | steady | idle | best    | out: turning | steady | idle | rank | logit
   * 1 2 | 2.598   | 0.866  | 0    | turning | -0.866       | 0.866  | 0    | 1    | ln(1 / 3)
   * 3 4 | -0.866  | 0.866  | 0    | steady  | 2.598        | 0.866  | 0    | 2    | ln(2 / 2)
   * 1 3, 1 4, 2 3, 2 4:
   *     | 0.387   | 0.866  | 0    | steady  | 0.387        | 0.866  | 0    | 3    | ln(3 / 1)
   * </pre>
   *
   * The one in the middle counts as overfit; the turning one loses out of sample.
   */
  @Test
  void theMiddleOfThreeCountsAsOverfit() {
    TrialBlocks blocks =
        TrialFixtures.blocks(
            4, TrialFixtures.ofMeans(3, 3, -1, -1), STEADY, TrialFixtures.ofMeans(0, 0, 0, 0));
    BacktestOverfitting found = TrialFixtures.overfitting(blocks);

    assertThat(found.probability().value()).isCloseTo(2.0 / 6, CLOSE);
    assertThat(found.loss().value()).isCloseTo(1.0 / 6, CLOSE);
    assertThat(logits(found)).isEqualTo(Map.of(-1.5, 1.0, -0.5, 1.0, 1.0, 4.0));
  }

  /**
   * The steady trial twice, so that it is best together with itself. Out of sample both share the
   * middle of two ranks:
   *
   * <pre>
   * in  | best   | out of sample    | rank | logit
   * 1 2 | fading | last             | 1    | ln(1 / 3)
   * 3 4 | both   | behind the other | 1.5  | ln(1.5 / 2.5) = -0.51
   * 1 3, 1 4, 2 3, 2 4:
   *     | both   | first            | 2.5  | ln(2.5 / 1.5) = 0.51
   * </pre>
   */
  @Test
  void equalTrialsShareTheMiddleOfTheirRanks() {
    BacktestOverfitting found =
        TrialFixtures.overfitting(TrialFixtures.blocks(4, FADING, STEADY, STEADY));

    assertThat(found.probability().value()).isCloseTo(2.0 / 6, CLOSE);
    assertThat(logits(found)).isEqualTo(Map.of(-1.5, 1.0, -1.0, 1.0, 0.5, 4.0));
  }

  /**
   * Two trials that do nothing in the blocks 1 and 2; one then wins, the other loses. A block of
   * zeros and one of 0 and 2 have the ratio 0.5.
   *
   * <pre>
   * in  | winning | losing | best    | out: winning | losing | rank | logit
   * 1 2 | 0       | 0      | both    | 0.866        | -0.866 | 2, 1 | half ln(2 / 1), half ln(1 / 2)
   * 3 4 | 0.866   | -0.866 | winning | 0            | 0      | 1.5  | ln(1.5 / 1.5)
   * 1 3, 1 4, 2 3, 2 4:
   *     | 0.5     | -0.5   | winning | 0.5          | -0.5   | 2    | ln(2 / 1)
   * </pre>
   *
   * Points (0, 0), (0.866, 0) and four times (0.5, 0.5): means (2 + 0.866) / 6 and 2 / 6; sum of x
   * y 1, of x^2 1 + 0.75; slope (1 - 6 * 0.47767 * 0.33333) / (1.75 - 6 * 0.47767^2).
   */
  @Test
  void thoseThatAreBestTogetherCountInEqualParts() {
    double[] winning = {0, 0, 0, 0, 2, 0, 2, 0};
    double[] losing = {0, 0, 0, 0, -2, 0, -2, 0};
    double mean = (2 + ROOT_3 / 2) / 6;
    double slope = (1 - 2 * mean) / (1.75 - 6 * mean * mean);

    for (double[][] order : new double[][][] {{winning, losing}, {losing, winning}}) {
      BacktestOverfitting found = TrialFixtures.overfitting(TrialFixtures.blocks(4, order));

      assertThat(found.probability().value()).isCloseTo(1.5 / 6, CLOSE);
      assertThat(found.loss().value()).isCloseTo(0.5 / 6, CLOSE);
      assertThat(found.slope().value()).isCloseTo(slope, CLOSE);
      assertThat(found.intercept().value()).isCloseTo(2.0 / 6 - slope * mean, CLOSE);
      assertThat(logits(found)).isEqualTo(Map.of(-1.0, 0.5, -0.5, 1.0, 0.5, 4.5));
    }
  }

  static List<Integer> evenNumbers() {
    return List.of(2, 4, 6, 10, 16);
  }

  /** A block has a sum of its own bit, so that the sum of a half says which blocks are in it. */
  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("evenNumbers")
  void everySplitComesOnceAndItsHalvesMakeUpTheWhole(int number) {
    double[] sums = new double[3 * number];
    for (int block = 0; block < number; block++) {
      sums[3 * block] = 2;
      sums[3 * block + 1] = 1 << block;
      sums[3 * block + 2] = 1L << (2 * block);
    }
    Set<Integer> seen = new HashSet<>();

    boolean all =
        BlockSplits.walk(
            TrialBlocks.of(sums, number),
            (first, second) -> {
              int left = (int) first.sums[0];
              int right = (int) second.sums[0];
              assertThat(left ^ right).isEqualTo((1 << number) - 1);
              assertThat(Integer.bitCount(left)).isEqualTo(number / 2);
              assertThat(first.counts[0]).isEqualTo(number);
              assertThat(seen.add(left) && seen.add(right)).isTrue();
              return true;
            });

    assertThat(all).isTrue();
    assertThat(seen)
        .hasSize(Map.of(2, 2, 4, 6, 6, 20, 10, 252, 16, 12_870).getOrDefault(number, 0));
  }

  @Test
  void itStopsWhenItIsTold() {
    List<Integer> asked = new ArrayList<>();

    assertThat(
            BacktestOverfitting.of(
                TrialFixtures.blocks(4, FADING, STEADY),
                done -> {
                  asked.add(done);
                  return done < 4;
                }))
        .isEmpty();
    assertThat(asked).containsExactly(2, 4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                 | trials | returns | reason
          nothing was tried       | 0      | 40      | fewer than 2 trials
          one trial               | 1      | 40      | fewer than 2 trials
          the same trial again    | 3      | 40      | the trials are equal
          too few returns         | 2      | 31      | a block has fewer than 2 returns
          """)
  void whatIsUndefinedSaysWhy(String story, int trials, int returns, String reason) {
    double[][] equal = new double[trials][returns];
    for (double[] trial : equal) {
      trial[3] = 0.1;
    }
    BacktestOverfitting found = TrialFixtures.overfitting(TrialFixtures.blocks(16, equal));

    assertThat(found.splits()).isZero();
    assertThat(found.logits()).isEmpty();
    assertThat(List.of(found.probability(), found.slope(), found.intercept(), found.loss()))
        .containsOnly(Figure.none(reason));
  }

  /** The winner is above 8,102 others by more than the last bin. */
  @Test
  void binsAreHalfAUnitWideAndTheLastTakesWhatIsBeyond() {
    double[][] trials = new double[9000][];
    for (int trial = 0; trial < trials.length; trial++) {
      trials[trial] = TrialFixtures.ofMeans(trial * 1e-4, trial * 1e-4);
    }
    List<Bin> bins = TrialFixtures.overfitting(TrialFixtures.blocks(2, trials)).logits();

    assertThat(bins).hasSize(36);
    assertThat(bins.getFirst().above()).isEqualTo(-9);
    assertThat(bins.getLast()).isEqualTo(new Bin(8.5, 9, 2));
    assertThat(bins).allSatisfy(bin -> assertThat(bin.upTo() - bin.above()).isEqualTo(0.5));
  }

  @Property(tries = 30)
  void neitherOrderNorScaleOfTheTrialsMatters(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
    double[][] trials = TrialFixtures.noise(new SplittableRandom(seed), 9, 64);
    trials[4] = new double[64];
    trials[7] = trials[2].clone();
    BacktestOverfitting found = TrialFixtures.overfitting(TrialFixtures.blocks(8, trials));
    List<double[]> shuffled = new ArrayList<>(List.of(trials));
    Collections.shuffle(shuffled, new Random(seed));
    double[][] scaled = new double[9][64];
    for (int trial = 0; trial < trials.length; trial++) {
      for (int period = 0; period < 64; period++) {
        scaled[trial][period] = trials[trial][period] * scale;
      }
    }

    assertThat(
            TrialFixtures.overfitting(TrialFixtures.blocks(8, shuffled.toArray(new double[0][]))))
        .isEqualTo(found);
    BacktestOverfitting others = TrialFixtures.overfitting(TrialFixtures.blocks(8, scaled));
    assertThat(others.probability()).isEqualTo(found.probability());
    assertThat(others.logits()).isEqualTo(found.logits());
    assertThat(others.slope().value()).isCloseTo(TrialFixtures.number(found.slope()), within(1e-9));
  }

  @Property(tries = 30)
  void everySplitIsInABinAndThoseUpTo0AreTheProbability(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    double[][] trials = TrialFixtures.noise(new SplittableRandom(seed), 20, 60);
    BacktestOverfitting found = TrialFixtures.overfitting(TrialFixtures.blocks(6, trials));
    double all = found.logits().stream().mapToDouble(Bin::splits).sum();
    double upTo0 =
        found.logits().stream().filter(bin -> bin.upTo() <= 0).mapToDouble(Bin::splits).sum();

    assertThat(all).isEqualTo(20);
    assertThat(found.probability().value()).isCloseTo(upTo0 / 20, CLOSE).isBetween(0.0, 1.0);
    assertThat(found.loss().value()).isBetween(0.0, 1.0);
  }

  /** Returns how many splits each bin has, by the value it is above; empty ones left out. */
  private static Map<Double, Double> logits(BacktestOverfitting found) {
    Map<Double, Double> splits = new TreeMap<>();
    for (Bin bin : found.logits()) {
      if (bin.splits() > 0) {
        splits.put(bin.above(), bin.splits());
      }
    }
    return splits;
  }
}
