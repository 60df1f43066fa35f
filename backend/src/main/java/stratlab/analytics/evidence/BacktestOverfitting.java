package stratlab.analytics.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import stratlab.analytics.statistics.Figure;

/**
 * How often choosing the best of many trials is choosing what suits the past (PBO), by
 * combinatorially symmetric cross-validation: Bailey, Borwein, Lopez de Prado and Zhu, "The
 * Probability of Backtest Overfitting", 2015.
 *
 * <p>Half of the blocks of returns are the sample, the other half is not, in each way to split
 * them. The trial with the best Sharpe ratio in sample has a rank from below among all N of them
 * out of sample; equal ones share the middle of their ranks. Its logit is ln(w / (1 - w)), w = rank
 * / (N + 1): 0 in the middle, and 0 or less when choosing did no better than tossing a coin.
 *
 * <p>Trials that are best in sample together each count as an equal part of the split, as if one of
 * them were drawn by lot. So the order of the trials plays no part, and worthless ones come to one
 * half even if they all did nothing in sample. The very middle counts as overfit, as published:
 * worthless trials come to more than one half, by 1 / (2 N), if their number is odd, and if none of
 * them trades out of sample. A trial without variation in a half has the Sharpe ratio 0 there.
 *
 * @param splits how many ways to split the blocks there are; 0 when nothing is defined
 * @param probability the share of the splits with a logit of 0 or less
 * @param logits all bins in order; none when nothing is defined
 * @param slope of a line by least squares through the Sharpe ratios of the chosen trials in (x) and
 *     out of sample (y), of a period. What one half has the other has not, so that worthless trials
 *     tend to a slope below 0
 * @param intercept where that line meets an in-sample ratio of 0
 * @param loss the share of the splits in which the chosen trial has a Sharpe ratio below 0 out of
 *     sample
 */
public record BacktestOverfitting(
    int trials,
    int splits,
    Figure probability,
    List<Bin> logits,
    Figure slope,
    Figure intercept,
    Figure loss) {
  static final int BINS_A_SIDE = 18;
  static final double BIN_WIDTH = 0.5;

  public BacktestOverfitting {
    logits = List.copyOf(logits);
  }

  /**
   * The splits whose logit is above one value and not above another: 36 bins, 0.5 wide, from -9 to
   * 9. A logit further out, as more than 8,102 trials can have, is in the last bin of its side.
   *
   * @param splits a whole number unless trials were best together and fared differently
   */
  public record Bin(double above, double upTo, double splits) {}

  /**
   * Splits trials in all ways.
   *
   * @param goOn asked after every other split with the number of those done; false stops
   * @return nothing when it was told to stop
   */
  public static Optional<BacktestOverfitting> of(TrialBlocks blocks, IntPredicate goOn) {
    int trials = blocks.trials();
    String fault = blocks.fault();
    if (fault != null) {
      return Optional.of(none(trials, fault));
    }
    if (!blocks.differ()) {
      return Optional.of(none(trials, trials < 2 ? "fewer than 2 trials" : "the trials are equal"));
    }
    SplitOutcomes outcomes = new SplitOutcomes(trials, splits(blocks.blocks()));
    double[] left = new double[trials];
    double[] right = new double[trials];
    boolean done =
        BlockSplits.walk(
            blocks,
            (first, second) -> {
              first.sharpes(left);
              second.sharpes(right);
              outcomes.add(left, right);
              outcomes.add(right, left);
              return goOn.test(outcomes.splits());
            });
    return done ? Optional.of(of(trials, outcomes)) : Optional.empty();
  }

  private static BacktestOverfitting of(int trials, SplitOutcomes outcomes) {
    return new BacktestOverfitting(
        trials,
        outcomes.splits(),
        Figure.of(outcomes.overfitting()),
        outcomes.logits(),
        outcomes.slope(),
        outcomes.intercept(),
        Figure.of(outcomes.loss()));
  }

  private static BacktestOverfitting none(int trials, String reason) {
    Figure none = Figure.none(reason);
    return new BacktestOverfitting(trials, 0, none, List.of(), none, none, none);
  }

  /** Returns in how many ways a half of the blocks can be taken. */
  private static int splits(int blocks) {
    int ways = 1;
    for (int taken = 1; taken <= blocks / 2; taken++) {
      ways = ways * (blocks - taken + 1) / taken;
    }
    return ways;
  }
}
