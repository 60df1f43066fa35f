package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stratlab.analytics.statistics.Statistics;

/** Sweeps over noise and over a real edge, many times. */
final class OverfittingSimulationTest {
  private static final int TRIALS = 50;
  private static final int DAYS = 250;

  @Test
  void amongWorthlessTrialsTheBestIsAsOftenBelowTheMiddleAsAbove() {
    double[] found = simulated(200, trials -> overfitting(trials));

    assertThat(Statistics.mean(found)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void theBestOfWorthlessTrialsSeldomPassesForSkill() {
    double[] deflated = simulated(400, trials -> deflated(trials));

    assertThat(above(deflated, 0.95)).isLessThanOrEqualTo(0.05);
    // The same winners would mostly pass as the only trial there was.
    assertThat(above(simulated(400, trials -> alone(trials)), 0.95)).isGreaterThan(0.8);
  }

  @Test
  void aRealEdgeIsFound() {
    ToDoubleFunction<double[][]> planted =
        trials -> {
          for (int day = 0; day < DAYS; day++) {
            trials[17][day] += 0.004;
          }
          return overfitting(trials);
        };

    assertThat(Statistics.mean(simulated(50, planted))).isLessThan(0.1);
  }

  private static double[] simulated(int seeds, ToDoubleFunction<double[][]> figure) {
    return IntStream.rangeClosed(1, seeds)
        .mapToDouble(
            seed ->
                figure.applyAsDouble(TrialFixtures.noise(new SplittableRandom(seed), TRIALS, DAYS)))
        .toArray();
  }

  private static double overfitting(double[][] trials) {
    return TrialFixtures.number(
        TrialFixtures.overfitting(TrialFixtures.blocks(10, trials)).probability());
  }

  private static double deflated(double[][] trials) {
    TrialBlocks blocks = TrialFixtures.blocks(16, trials);
    double[] sharpes = blocks.sharpes();
    double independent = TrialFixtures.number(EffectiveTrials.of(blocks).number());
    return TrialFixtures.number(
        SharpeEvidence.of(trials[best(sharpes)])
            .deflated(SharpeEvidence.variance(sharpes), independent));
  }

  private static double alone(double[][] trials) {
    int best = best(TrialFixtures.blocks(16, trials).sharpes());
    return TrialFixtures.number(SharpeEvidence.of(trials[best]).probabilistic(0));
  }

  private static int best(double[] sharpes) {
    return IntStream.range(0, sharpes.length)
        .boxed()
        .max((one, other) -> Double.compare(sharpes[one], sharpes[other]))
        .orElseThrow();
  }

  private static double above(double[] values, double limit) {
    return IntStream.range(0, values.length).filter(i -> values[i] > limit).count()
        / (double) values.length;
  }
}
