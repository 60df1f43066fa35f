package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.analytics.statistics.Figure;

final class SharpeEvidenceTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /**
   * Mean 0.01; distances 0.04, -0.02, 0, -0.02, whose squares add up to 0.0024. So the variance is
   * 0.0008 with divisor 3 and 0.0006 with divisor 4, and SR = 0.01 / sqrt(0.0008) = sqrt(1 / 8).
   * The cubes add up to 0.000048: skew = 0.000012 / 0.0006^1.5 = sqrt(2 / 3). The fourth powers add
   * up to 0.00000288: kurtosis = 0.00000072 / 0.00000036 = 2.
   */
  private static final SharpeEvidence FOUR =
      SharpeEvidence.of(new double[] {0.05, -0.01, 0.01, -0.01});

  /** As a normal distribution would have it: no skew, kurtosis 3. */
  private static final SharpeEvidence NORMAL = evidence(101, 0.2, 0, 3);

  @Test
  void momentsOfFourReturns() {
    assertThat(FOUR.periods()).isEqualTo(4);
    assertThat(FOUR.sharpe().value()).isCloseTo(Math.sqrt(1 / 8.0), CLOSE);
    assertThat(FOUR.skew().value()).isCloseTo(Math.sqrt(2 / 3.0), CLOSE);
    assertThat(FOUR.kurtosis().value()).isCloseTo(2, CLOSE);
  }

  /**
   * 1 - skew SR + (kurtosis - 1) / 4 SR^2 = 1 - sqrt(2 / 3 / 8) + 1 / 4 / 8 = 1.03125 - sqrt(1 /
   * 12) = 0.742574865405187; sqrt of it 0.861727839. (SR - 0) sqrt(3) / 0.861727839 = 0.710632, of
   * which the normal distribution has 0.761344 below; (SR - 0.1) sqrt(3) gives 0.509635 and
   * 0.694847.
   */
  @ParameterizedTest(name = "above {0} with the chance {1}")
  @CsvSource({"0, 0.761344227013031", "0.1, 0.694846680647394", "0.5, 0.384243736649805"})
  void theChanceThatTheTrueRatioIsHigher(double benchmark, double expected) {
    assertThat(FOUR.probabilistic(benchmark).value()).isCloseTo(expected, CLOSE);
  }

  /**
   * With 0.742574865405187 as above: 1 + 0.742574865405187 * 1.644853626951473^2 * 8, and 1 +
   * 0.742574865405187 * (2.326347874040841 / 0.253553390593274)^2.
   */
  @ParameterizedTest(name = "above {0} with confidence {1} after {2} periods")
  @CsvSource({"0, 0.95, 17.0725485301823", "0.1, 0.99, 63.5101752689877"})
  void theTrackRecordThatWouldTell(double benchmark, double confidence, double expected) {
    assertThat(FOUR.minimumTrackRecord(benchmark, confidence).value())
        .isCloseTo(expected, within(1e-11));
  }

  /**
   * A normal distribution has a variance of 1 + SR^2 / 2 = 1.02: the chance is that of 2 /
   * sqrt(1.02) = 1.980295. With the excess kurtosis, 0, it would be 1 - SR^2 / 4 = 0.99, and the
   * chance 0.977788.
   */
  @Test
  void kurtosisIsTheFullOneAndNotTheExcess() {
    assertThat(NORMAL.probabilistic(0).value()).isCloseTo(0.976164809671919, CLOSE);
    assertThat(NORMAL.minimumTrackRecord(0, 0.95).value())
        .isCloseTo(69.9913580794331, within(1e-11));
    assertThat(SharpeEvidence.of(new double[] {0.01, -0.01, 0.01, -0.01, 0.02}).kurtosis().value())
        .as("no distribution has less than 1")
        .isGreaterThan(1);
  }

  /**
   * 1 trial: 0 by definition. 2 trials: 0.42278 * 0 + 0.57722 * 0.90046, since 1 / (2 e) = 0.18394
   * of the distribution lies above 0.90046. 10 trials: 0.42278 * 1.28155 + 0.57722 * 1.78919.
   */
  @ParameterizedTest(name = "{0} trials reach {1} deviations")
  @CsvSource({
    "1, 0",
    "1.2, 0",
    "1.5, 0.215887970926188",
    "2, 0.519755344280594",
    "10, 1.57459830134575",
    "100, 2.53060289320168",
    "4096, 3.63658154530245",
    "1e6, 4.86786003783731"
  })
  void theBestOfWorthlessTrials(double trials, double expected) {
    assertThat(SharpeEvidence.expectedMaximum(1, trials)).isCloseTo(expected, within(2e-14));
    assertThat(SharpeEvidence.expectedMaximum(0.04, trials)).isCloseTo(expected / 5, within(1e-14));
    assertThat(SharpeEvidence.expectedMaximum(0, trials)).isZero();
  }

  /**
   * The example of Bailey and Lopez de Prado (2014): a yearly ratio of 2.5 over 1250 days of which
   * a year has 250, skew -3, kurtosis 10, and trials whose yearly ratios have a variance of 1/2.
   * They print 0.9004 for 100 trials and 0.9505 for 46.
   */
  @ParameterizedTest(name = "of {0} trials: {1}")
  @CsvSource({"100, 0.900396834449391", "46, 0.950501706876558", "1, 0.999996859507898"})
  void thePublishedExampleOfADeflatedRatio(double trials, double expected) {
    SharpeEvidence winner = evidence(1250, 2.5 / Math.sqrt(250), -3, 10);

    assertThat(winner.deflated(0.5 / 250, trials).value()).isCloseTo(expected, CLOSE);
    assertThat(winner.deflated(0.5 / 250, 1)).isEqualTo(winner.probabilistic(0));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                     | returns             | reason
          nothing                     |                     | fewer than 2 daily returns
          a single day                | 0.1                 | fewer than 2 daily returns
          a run that never traded     | 0 0 0               | the daily returns do not vary
          a loss a day                | -0.1 -0.1           | the daily returns do not vary
          all lost                    | 0.1 -1 NaN          | the account was worth 0 or less
          more than all lost          | 0.1 0.2 -1.5 0.3    | the account was worth 0 or less
          """)
  void whatIsUndefinedSaysWhy(String story, @Nullable String returns, String reason) {
    SharpeEvidence evidence = SharpeEvidence.of(numbers(returns));
    Figure none = Figure.none(reason);

    assertThat(evidence.sharpe()).isEqualTo(none);
    assertThat(evidence.skew()).isEqualTo(none);
    assertThat(evidence.kurtosis()).isEqualTo(none);
    assertThat(evidence.probabilistic(0)).isEqualTo(none);
    assertThat(evidence.minimumTrackRecord(0, 0.95)).isEqualTo(none);
    assertThat(evidence.deflated(0.1, 10)).isEqualTo(none);
  }

  @Test
  void noTrackRecordTellsARatioFromAHigherOne() {
    assertThat(FOUR.minimumTrackRecord(0.4, 0.95).reason())
        .isEqualTo("the Sharpe ratio is not above that of the benchmark");
    assertThat(evidence(10, -0.1, 0, 3).minimumTrackRecord(0, 0.95).reason())
        .isEqualTo("the Sharpe ratio is not above 0");
    assertThat(evidence(10, 0, 0, 3).minimumTrackRecord(0, 0.95).value()).isNull();
  }

  /**
   * Two values whose skew and ratio are such that skew SR = 2 have no standard error at all: 1 - 2
   * + (kurtosis - 1) / 4 SR^2 is 0, as kurtosis is 1 + skew^2.
   */
  @ParameterizedTest(name = "against {0}: {1}")
  @CsvSource({"1.9, 1", "2, 0.5", "2.1, 0"})
  void aRatioWithoutErrorIsCertain(double benchmark, double expected) {
    assertThat(evidence(10, 2, 1, 2).probabilistic(benchmark).value()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "rounding below 0 by {0}")
  @ValueSource(doubles = {1e-16, 1e-12})
  void roundingGivesNoNegativeVariance(double less) {
    assertThat(evidence(10, 2, 1, 2 - less).probabilistic(1).value()).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharpeEvidence.of(new double[] {0.1, Double.NaN}))
        .withMessage("return 1 is not a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.probabilistic(Double.NaN))
        .withMessage("NaN is not a Sharpe ratio");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.minimumTrackRecord(0, 95))
        .withMessage("95.0 is not a confidence between 0.5 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.deflated(-1, 10))
        .withMessage("-1.0 is not a variance");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FOUR.deflated(1, 0.5))
        .withMessage("0.5 is not a number of trials, 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evidence(1, 0.1, 0, 3))
        .withMessage("a Sharpe ratio of 1 periods");
  }

  @Test
  void theVarianceOfTrialsHasTheirNumberLessOneAsDivisor() {
    assertThat(SharpeEvidence.variance(new double[] {0.1, 0.3, 0.2})).isCloseTo(0.01, CLOSE);
    assertThat(SharpeEvidence.variance(new double[] {0.1})).isZero();
    assertThat(SharpeEvidence.variance(new double[] {0.1, 0.1, 0.1})).isZero();
  }

  @Property(tries = 100)
  void aChanceIsAChanceAndRisesWithTheTrackRecord(
      @ForAll @Scale(4) @DoubleRange(min = -0.5, max = 0.5) double benchmark,
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.3) double over,
      @ForAll @Scale(4) @DoubleRange(min = -3, max = 3) double skew,
      @ForAll @IntRange(min = 2, max = 400) int periods) {
    double kurtosis = 1.5 + skew * skew;
    double shorter = chance(evidence(periods, benchmark + over, skew, kurtosis), benchmark);
    double longer = chance(evidence(periods + 1, benchmark + over, skew, kurtosis), benchmark);

    assertThat(shorter).isBetween(0.5, 1.0);
    assertThat(longer).isBetween(shorter, 1.0);
    assertThat(longer > shorter || shorter > 1 - 1e-9).isTrue();
    assertThat(chance(evidence(periods, benchmark - over, skew, kurtosis), benchmark))
        .isBetween(0.0, 0.5);
  }

  @Property(tries = 100)
  void trialsOnlyDeflate(
      @ForAll @Scale(4) @DoubleRange(min = -0.5, max = 0.5) double ratio,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 0.1) double variance,
      @ForAll @Scale(4) @DoubleRange(min = 1, max = 5_000) double trials) {
    SharpeEvidence winner = evidence(250, ratio, -0.5, 5);
    Double few = winner.deflated(variance, trials).value();

    assertThat(few).isBetween(0.0, chance(winner, 0));
    assertThat(winner.deflated(variance, trials + 1).value()).isLessThanOrEqualTo(few);
  }

  @Property(tries = 100)
  void theMinimumTrackRecordHasExactlyItsConfidence(
      @ForAll @Scale(4) @DoubleRange(min = 0.05, max = 0.5) double ratio,
      @ForAll @Scale(4) @DoubleRange(min = 0.6, max = 0.999) double confidence) {
    Double periods = evidence(250, ratio, -1, 6).minimumTrackRecord(0, confidence).value();
    int enough = (int) Math.ceil(periods + 1e-9);

    assertThat(chance(evidence(enough, ratio, -1, 6), 0)).isGreaterThanOrEqualTo(confidence);
    if (enough > 2) {
      assertThat(chance(evidence(enough - 1, ratio, -1, 6), 0)).isLessThan(confidence);
    }
  }

  private static double chance(SharpeEvidence evidence, double benchmark) {
    Double chance = evidence.probabilistic(benchmark).value();
    assertThat(chance).isNotNull();
    return chance;
  }

  private static SharpeEvidence evidence(int periods, double sharpe, double skew, double kurtosis) {
    return new SharpeEvidence(periods, Figure.of(sharpe), Figure.of(skew), Figure.of(kurtosis));
  }

  private static double[] numbers(@Nullable String words) {
    return words == null
        ? new double[0]
        : Arrays.stream(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
