package stratlab.analytics.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stratlab.analytics.evidence.BacktestOverfitting.Bin;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.analytics.statistics.Sum;

/** What became out of sample of the trials that were best in sample, split by split. */
final class SplitOutcomes {
  private final int trials;

  /** The bin of every rank, counted in halves. */
  private final int[] bins;

  private final double[] logits = new double[2 * BacktestOverfitting.BINS_A_SIDE];

  /** The Sharpe ratios of the best in sample, a pair a split. */
  private final double[] inSample;

  private final double[] outOfSample;

  /** The out-of-sample Sharpe ratios of those that are best in sample together. */
  private final double[] chosen;

  private final double[] sorted;
  private double lost;
  private int splits;

  SplitOutcomes(int trials, int splits) {
    this.trials = trials;
    this.bins = new int[2 * trials + 1];
    for (int halves = 2; halves < bins.length; halves++) {
      bins[halves] = bin(Math.log((double) halves / (2 * (trials + 1) - halves)));
    }
    this.inSample = new double[splits];
    this.outOfSample = new double[splits];
    this.chosen = new double[trials];
    this.sorted = new double[trials];
  }

  private static int bin(double logit) {
    int side = BacktestOverfitting.BINS_A_SIDE;
    int bin = (int) Math.ceil(logit / BacktestOverfitting.BIN_WIDTH) - 1 + side;
    return Math.clamp(bin, 0, 2 * side - 1);
  }

  int splits() {
    return splits;
  }

  /** Adds a split: the Sharpe ratio of each trial in and out of sample. */
  void add(double[] in, double[] out) {
    double best = Statistics.greatest(in);
    int tied = 0;
    for (int trial = 0; trial < trials; trial++) {
      if (in[trial] == best) {
        chosen[tied++] = out[trial];
      }
    }
    if (areEqual(tied)) {
      logits[bins[rank(out, chosen[0])]]++;
      lost += chosen[0] < 0 ? 1 : 0;
    } else {
      share(out, tied);
    }
    inSample[splits] = best;
    outOfSample[splits] = mean(tied);
    splits++;
  }

  private boolean areEqual(int tied) {
    boolean equal = true;
    for (int i = 1; i < tied && equal; i++) {
      equal = chosen[i] == chosen[0];
    }
    return equal;
  }

  /** Counts each of those that are tied as its part of a split. */
  private void share(double[] out, int tied) {
    System.arraycopy(out, 0, sorted, 0, trials);
    Arrays.sort(sorted);
    int losses = 0;
    for (int i = 0; i < tied; i++) {
      int below = countBelow(chosen[i]);
      int upTo = countBelow(Math.nextUp(chosen[i]));
      logits[bins[below + upTo + 1]] += 1.0 / tied;
      losses += chosen[i] < 0 ? 1 : 0;
    }
    lost += (double) losses / tied;
  }

  private int countBelow(double value) {
    int from = 0;
    int to = trials;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Returns the rank of a value from below, counted in halves: equal ones share the middle one. */
  private static int rank(double[] values, double value) {
    int below = 0;
    int upTo = 0;
    for (double each : values) {
      below += each < value ? 1 : 0;
      upTo += each <= value ? 1 : 0;
    }
    return below + upTo + 1;
  }

  private double mean(int tied) {
    Sum sum = new Sum();
    for (int i = 0; i < tied; i++) {
      sum.add(chosen[i]);
    }
    return sum.value() / tied;
  }

  /** Returns the share of the splits whose logit is 0 or less. */
  double overfitting() {
    return Statistics.sum(Arrays.copyOf(logits, BacktestOverfitting.BINS_A_SIDE)) / splits;
  }

  double loss() {
    return lost / splits;
  }

  /** Returns how steeply what is chosen rises out of sample with what it shows in sample. */
  Figure slope() {
    return Statistics.isConstant(inSample)
        ? Figure.none("the best Sharpe ratio is the same in all samples")
        : Figure.of(
            Statistics.crossSum(inSample, outOfSample) / Statistics.centralSum(inSample, 2));
  }

  Figure intercept() {
    Figure slope = slope();
    return slope.value() == null
        ? slope
        : Figure.of(Statistics.mean(outOfSample) - slope.value() * Statistics.mean(inSample));
  }

  List<Bin> logits() {
    List<Bin> all = new ArrayList<>();
    for (int bin = 0; bin < logits.length; bin++) {
      double above = (bin - BacktestOverfitting.BINS_A_SIDE) * BacktestOverfitting.BIN_WIDTH;
      all.add(new Bin(above, above + BacktestOverfitting.BIN_WIDTH, logits[bin]));
    }
    return all;
  }
}
