package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static stratlab.sweep.result.TableFixtures.numbers;
import static stratlab.sweep.result.TableFixtures.texts;
import static stratlab.sweep.spec.Rule.Relation.GREATER_OR_EQUAL;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.SweepFigures;
import stratlab.analytics.evidence.EffectiveTrials;
import stratlab.analytics.evidence.SharpeEvidence;
import stratlab.analytics.evidence.TrialBlocks;
import stratlab.backtest.Cancelled;
import stratlab.sweep.result.Overfitting.Verdict;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.WalkForward;

final class OverfittingTest {
  private static final double NONE = Double.NaN;
  private static final double YEAR = 252;
  private static final int DAYS = 640;

  @Test
  void oneThatIsReallyGoodAmongWorthlessOnesIsBelieved() {
    double[][] returns = noise(30);
    returns[17] = shifted(returns[17], 0.003);
    Overfitting honesty = judge(table(returns), returns);
    assertThat(honesty.best()).isEqualTo(17);
    assertThat(honesty.verdict()).isEqualTo(Verdict.GOOD);
    assertThat(honesty.undefined()).isEmpty();
    assertThat(honesty.sentence())
        .startsWith(
            "The best can be believed, by both tests. The best of 30 combinations has a Sharpe"
                + " ratio of ")
        .endsWith(
            "In less than 1 % of the splits of its days the best in one half was not above the"
                + " middle in the other half (probability of overfitting).");
  }

  @Test
  void theBestOfWorthlessOnesIsNot() {
    double[][] returns = noise(30);
    Overfitting honesty = judge(table(returns), returns);
    assertThat(honesty.verdict()).isEqualTo(Verdict.BAD);
    // The deflated Sharpe ratio alone, 57 %, would not say so: the deciding test is named first.
    assertThat(honesty.sentence())
        .startsWith("The best is likely to be overfitted, by the splits of its days. ")
        .contains("In 54 % of the splits")
        .endsWith("above that (deflated Sharpe ratio) is 57 %.")
        .doesNotContain("luck");
  }

  /** With a ratio of 0.05 a day, about (1.645 / 0.05)^2 days tell it from 0. */
  @Test
  void aRecordThatIsTooShortIsSaidToBe() {
    double[] noise = noise(1)[0];
    double mean = Arrays.stream(noise).average().orElseThrow();
    double[][] returns = {shifted(noise, 0.0005 - mean)};
    Overfitting honesty = judge(table(returns), returns);
    assertThat(honesty.minimumDays()).isBetween(900.0, 1_300.0);
    assertThat(honesty.sentence())
        .contains("Its 640 days are too few to tell it from nothing: that takes 1,");
  }

  @Test
  void theFiguresAreThoseOfTheWinnersReturnsAmongAllTrials() {
    double[][] returns = noise(12);
    Overfitting honesty = judge(table(returns), returns);
    SharpeEvidence evidence = SharpeEvidence.of(returns[honesty.best()]);
    double[] ratios = Arrays.stream(returns).mapToDouble(OverfittingTest::daily).toArray();
    double effective = number(EffectiveTrials.of(blocks(returns)).number().value());
    double variance = SharpeEvidence.variance(ratios);

    assertThat(honesty.trials()).isEqualTo(12);
    assertThat(honesty.days()).isEqualTo(DAYS);
    assertThat(honesty.sharpe()).isEqualTo(Arrays.stream(ratios).max().orElseThrow());
    assertThat(honesty.effectiveTrials()).isCloseTo(effective, within(1e-12));
    assertThat(honesty.expectedMaximum())
        .isCloseTo(SharpeEvidence.expectedMaximum(variance, 12), within(1e-12));
    assertThat(honesty.deflated())
        .isCloseTo(number(evidence.deflated(variance, 12).value()), within(1e-12));
    assertThat(honesty.probabilistic()).isEqualTo(evidence.probabilistic(0).value());
    assertThat(honesty.minimumDays()).isEqualTo(evidence.minimumTrackRecord(0, 0.95).value());
    assertThat(honesty.overfittingTrials()).isEqualTo(12);
    assertThat(honesty.logits().stream().mapToDouble(Overfitting.Bin::count).sum())
        .isCloseTo(12_870, within(1e-6));
  }

  @Test
  void cellsThatAreNotRankedWereTriedToo() {
    double[][] returns = noise(12);
    double[] trades = new double[12];
    Arrays.fill(trades, 0, 3, 40);
    Overfitting honesty =
        judge(
            tables(returns).metric("trades", trades).keep("trades", GREATER_OR_EQUAL, 30).table(),
            returns);
    assertThat(honesty.best()).isLessThan(3);
    assertThat(honesty.trials()).isEqualTo(12);
    assertThat(honesty.overfittingTrials()).isEqualTo(12);
  }

  @Test
  void theBestIsThatByWhatTheSweepRanksBy() {
    double[][] returns = noise(4);
    TableFixtures tables = tables(returns).metric("cagr", 0.1, 0.2, 0.4, 0.3).rankBy("cagr");
    Overfitting honesty = judge(tables.table(), returns);
    assertThat(honesty.best()).isEqualTo(2);
    assertThat(honesty.sharpe()).isEqualTo(daily(returns[2]));
    assertThat(honesty.sentence()).contains("The best of 4 combinations by Yearly growth (CAGR)");
  }

  @Test
  void onlyCellsOverTheSameDaysAreSplitTogether() {
    double[][] returns = noise(6);
    returns[4] = shifted(returns[4], 0.003);
    Axis data = texts("data.price", Axis.Kind.DATA, "alpha", "beta");
    ResultTable table = filled(TableFixtures.over(data, numbers("fast", 1, 2, 3)), returns).table();
    Overfitting honesty = judge(table, returns);
    assertThat(honesty.best()).isEqualTo(4);
    assertThat(honesty.trials()).isEqualTo(6);
    assertThat(honesty.overfittingTrials()).isEqualTo(3);
  }

  @Test
  void cellsWhoseReturnsAreNotKnownByBlockAreLeftOutOfTheSplits() {
    double[][] returns = noise(5);
    double[] sums = sums(returns);
    sums[2 * SweepFigures.BLOCK_SUMS + 7] = NONE;
    Overfitting honesty = judge(tables(returns).blocks(sums).table(), returns);
    assertThat(honesty.overfittingTrials()).isEqualTo(4);
    assertThat(honesty.trials()).isEqualTo(5);
  }

  @Test
  void ruinedAccountsAreLeftOutOfTheSplitsToo() {
    double[][] returns = noise(5);
    double[] volatility = {0.1, 0.1, 0.1, NONE, 0.1};
    Overfitting honesty = judge(tables(returns).metric("volatility", volatility).table(), returns);
    assertThat(honesty.overfittingTrials()).isEqualTo(4);
  }

  @Test
  void withoutBlocksEachTrialCountsAndTheSentenceSaysWhatWasNotTested() {
    double[][] returns = noise(20);
    double[] none = new double[20 * SweepFigures.BLOCK_SUMS];
    Arrays.fill(none, NONE);
    Overfitting honesty = judge(tables(returns).blocks(none).table(), returns);
    double[] ratios = Arrays.stream(returns).mapToDouble(OverfittingTest::daily).toArray();
    assertThat(honesty.effectiveTrials()).isNull();
    assertThat(honesty.expectedMaximum())
        .isEqualTo(SharpeEvidence.expectedMaximum(SharpeEvidence.variance(ratios), 20));
    assertThat(honesty.overfitting()).isNull();
    assertThat(honesty.logits()).isEmpty();
    assertThat(honesty.undefined())
        .containsEntry("overfitting", "fewer than 2 trials")
        .containsEntry("effectiveTrials", "fewer than 2 trials vary from block to block");
    assertThat(honesty.sentence())
        .contains("the best of the past stays ahead could not be tested: fewer than 2 trials.");
  }

  @Test
  void withoutARankedCellNothingCanBeSaid() {
    double[][] returns = noise(3);
    Overfitting honesty =
        judge(tables(returns).keep("trades", GREATER_OR_EQUAL, 1).table(), returns);
    assertThat(honesty.best()).isEqualTo(-1);
    assertThat(honesty.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(honesty.trials()).isEqualTo(3);
    assertThat(honesty.undefined()).containsEntry("sharpe", "no cell is ranked");
    assertThat(honesty.sentence())
        .isEqualTo(
            "How far the best can be believed cannot be said. No cell is ranked, so there is no"
                + " best one to judge.");
  }

  @Test
  void aTableWithoutAnyFigureIsUnknownToo() {
    ResultTable empty =
        TableFixtures.over(numbers("fast", 1, 2)).fault(0, "a").fault(1, "b").table();
    Overfitting honesty = judge(empty, new double[0][]);
    assertThat(honesty.trials()).isZero();
    assertThat(honesty.expectedMaximum()).isNull();
    assertThat(honesty.points()).isEmpty();
    assertThat(honesty.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aLoneCellHasNobodyToBeLuckierThan() {
    double[][] returns = {shifted(noise(1)[0], 0.003)};
    Overfitting honesty = judge(table(returns), returns);
    assertThat(honesty.expectedMaximum()).isZero();
    assertThat(honesty.deflated()).isEqualTo(honesty.probabilistic());
    assertThat(honesty.verdict()).isEqualTo(Verdict.DOUBTFUL);
    assertThat(honesty.sentence()).contains("The one combination has a Sharpe ratio of");
  }

  @Test
  void itCanBeStopped() {
    double[][] returns = noise(5);
    assertThatThrownBy(
            () -> Overfitting.of(table(returns), cell -> returns[cell], YEAR, () -> false))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void aWalkForwardIsJudgedByItsTests() {
    WalkForward folds = new WalkForward(WalkForward.Mode.ROLLING, "1y", "1y", List.of());
    ResultTable table = TableFixtures.over(numbers("fast", 1)).walkForward(folds).table();
    assertThatThrownBy(() -> judge(table, new double[0][]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a walk forward is judged by its tests, not by the trials of its trainings");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                               | deflated | overfitting | verdict
          both are as good as they have to be   |     0.95 |         0.2 | GOOD
          the best may be luck                  |     0.94 |         0.0 | DOUBTFUL
          it is overfit now and then            |     0.99 |        0.21 | DOUBTFUL
          luck is as likely                     |      0.5 |         0.1 | DOUBTFUL
          luck is likelier                      |     0.49 |         0.0 | BAD
          choosing is drawing by lot            |     0.99 |         0.5 | BAD
          only one is known, and it is good     |     0.99 |             | DOUBTFUL
          only the other one is known           |          |         0.0 | DOUBTFUL
          one is bad, the other is not known    |          |         0.7 | BAD
          none is known                         |          |             | UNKNOWN
          """)
  void verdicts(
      String story, @Nullable Double deflated, @Nullable Double overfitting, Verdict verdict) {
    assertThat(Verdict.of(deflated, overfitting)).as(story).isEqualTo(verdict);
  }

  private static Overfitting judge(ResultTable table, double[][] returns) {
    return Overfitting.of(table, cell -> returns[cell], YEAR, () -> true);
  }

  private static ResultTable table(double[][] returns) {
    return tables(returns).table();
  }

  private static TableFixtures tables(double[][] returns) {
    return filled(
        TableFixtures.over(numbers("fast", LongStream.rangeClosed(1, returns.length).toArray())),
        returns);
  }

  /** Gives a table the figures of the returns of its cells. */
  private static TableFixtures filled(TableFixtures tables, double[][] returns) {
    int split = DAYS * 7 / 10;
    return tables
        .metric("sharpe", yearly(returns, 0, DAYS))
        .metric("volatility", new double[returns.length])
        .metric(SweepFigures.IN_SAMPLE, yearly(returns, 0, split))
        .metric(SweepFigures.OUT_OF_SAMPLE, yearly(returns, split, DAYS))
        .blocks(sums(returns));
  }

  private static double[] yearly(double[][] returns, int from, int to) {
    return Arrays.stream(returns)
        .mapToDouble(each -> daily(Arrays.copyOfRange(each, from, to)) * Math.sqrt(YEAR))
        .toArray();
  }

  private static double[] sums(double[][] returns) {
    return Arrays.stream(returns)
        .flatMapToDouble(each -> Arrays.stream(TrialBlocks.sums(each, SweepFigures.BLOCKS)))
        .toArray();
  }

  private static TrialBlocks blocks(double[][] returns) {
    return TrialBlocks.of(sums(returns), SweepFigures.BLOCKS);
  }

  private static double daily(double[] returns) {
    return number(SharpeEvidence.of(returns).sharpe().value());
  }

  private static double number(@Nullable Double value) {
    assertThat(value).isNotNull();
    return value == null ? NONE : value;
  }

  private static double[][] noise(int cells) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] noise = new double[cells][DAYS];
    for (double[] each : noise) {
      Arrays.setAll(each, _ -> 0.01 * random.nextGaussian());
    }
    return noise;
  }

  private static double[] shifted(double[] returns, double drift) {
    return Arrays.stream(returns).map(each -> each + drift).toArray();
  }
}
