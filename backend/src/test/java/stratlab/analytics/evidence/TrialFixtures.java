package stratlab.analytics.evidence;

import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import stratlab.analytics.statistics.Figure;

/** Trials for tests. */
final class TrialFixtures {
  private TrialFixtures() {}

  /**
   * Returns a trial whose blocks have two returns each, 1 above and 1 below a mean. Two blocks of
   * the means a and b then have the Sharpe ratio (a + b) / 2 / sqrt((4 + (a - b)^2) / 3).
   */
  static double[] ofMeans(double... means) {
    double[] returns = new double[2 * means.length];
    for (int block = 0; block < means.length; block++) {
      returns[2 * block] = means[block] + 1;
      returns[2 * block + 1] = means[block] - 1;
    }
    return returns;
  }

  /** Sums the returns of trials by block. */
  static TrialBlocks blocks(int blocks, double[]... trials) {
    double[] sums = new double[trials.length * 3 * blocks];
    for (int trial = 0; trial < trials.length; trial++) {
      double[] own = TrialBlocks.sums(trials[trial], blocks);
      System.arraycopy(own, 0, sums, trial * own.length, own.length);
    }
    return TrialBlocks.of(sums, blocks);
  }

  /** Returns trials of independent normal returns with mean 0 and deviation 0.01. */
  static double[][] noise(SplittableRandom random, int trials, int periods) {
    double[][] noise = new double[trials][periods];
    for (double[] trial : noise) {
      for (int period = 0; period < periods; period++) {
        trial[period] = 0.01 * random.nextGaussian();
      }
    }
    return noise;
  }

  static BacktestOverfitting overfitting(TrialBlocks blocks) {
    return BacktestOverfitting.of(blocks, _ -> true).orElseThrow();
  }

  static double number(Figure figure) {
    Double value = figure.value();
    Assertions.assertThat(value).as(figure.reason()).isNotNull();
    return value;
  }
}
