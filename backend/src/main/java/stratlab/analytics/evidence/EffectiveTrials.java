package stratlab.analytics.evidence;

import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.analytics.statistics.Sum;

/**
 * As how many independent trials a number of related ones count: rho + (1 - rho) N, where rho is
 * the mean correlation of two trials (Bailey and Lopez de Prado, "The Deflated Sharpe Ratio", 2014,
 * appendix 3).
 *
 * <p>Correlations are between the mean returns by block. A trial whose blocks do not vary (it never
 * traded) correlates with nothing, and is left out.
 *
 * @param trials how many there are
 * @param varying how many of them vary from block to block: N
 * @param correlation the mean over all pairs, as it was measured
 * @param number of effective trials, from 1 to N: a correlation below 0 counts as 0, since no more
 *     than N trials were made; above 1 it can be by rounding alone, and counts as 1
 */
public record EffectiveTrials(int trials, int varying, Figure correlation, Figure number) {
  /** Blocks vary when the variance of their means is above this share of the mean square return. */
  private static final double LEAST_VARIANCE = 1e-20;

  /**
   * Measures trials. The mean correlation follows from the variance of the sum of their series,
   * each brought to mean 0 and variance 1: N (1 + (N - 1) rho), without a look at any pair.
   */
  public static EffectiveTrials of(TrialBlocks blocks) {
    String fault = blocks.fault();
    if (fault != null) {
      return none(blocks.trials(), fault);
    }
    TrialSums total = blocks.total();
    Sum[] sums = new Sum[blocks.blocks()];
    for (int block = 0; block < sums.length; block++) {
      sums[block] = new Sum();
    }
    int varying = 0;
    for (int trial = 0; trial < blocks.trials(); trial++) {
      varying += add(means(blocks, trial), total.squares[trial] / total.counts[trial], sums);
    }
    double[] together = new double[sums.length];
    for (int block = 0; block < sums.length; block++) {
      together[block] = sums[block].value();
    }
    return of(blocks.trials(), varying, Statistics.centralSum(together, 2) / sums.length);
  }

  private static double[] means(TrialBlocks blocks, int trial) {
    double[] means = new double[blocks.blocks()];
    for (int block = 0; block < means.length; block++) {
      TrialSums sums = blocks.block(block);
      means[block] = sums.sums[trial] / sums.counts[trial];
    }
    return means;
  }

  /** Adds a series, standardised; returns 1, or 0 for one that does not vary. */
  private static int add(double[] means, double meanSquare, Sum[] sums) {
    double deviation = Statistics.deviation(means);
    if (deviation * deviation <= LEAST_VARIANCE * meanSquare) {
      return 0;
    }
    double mean = Statistics.mean(means);
    for (int block = 0; block < means.length; block++) {
      sums[block].add((means[block] - mean) / deviation);
    }
    return 1;
  }

  /**
   * Returns as how many independent trials others count too, that are related as these are.
   *
   * @param all how many there are, these among them; 1 or more
   */
  public Figure among(int all) {
    return correlation.value() == null
        ? correlation
        : Figure.of(independent(correlation.value(), all));
  }

  private static double independent(double correlation, int trials) {
    double counted = Math.clamp(correlation, 0, 1);
    return counted + (1 - counted) * trials;
  }

  private static EffectiveTrials of(int trials, int varying, double variance) {
    if (varying < 2) {
      Figure none = Figure.none("fewer than 2 trials vary from block to block");
      return new EffectiveTrials(trials, varying, none, varying == 1 ? Figure.of(1) : none);
    }
    double correlation = (variance / varying - 1) / (varying - 1);
    return new EffectiveTrials(
        trials, varying, Figure.of(correlation), Figure.of(independent(correlation, varying)));
  }

  private static EffectiveTrials none(int trials, String reason) {
    Figure none = Figure.none(reason);
    return new EffectiveTrials(trials, 0, none, none);
  }
}
