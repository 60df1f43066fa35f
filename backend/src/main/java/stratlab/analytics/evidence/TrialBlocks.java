package stratlab.analytics.evidence;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.Sum;

/**
 * The returns of trials over the same periods, which are cut into consecutive blocks of as equal a
 * length as can be. Of each block only number, sum and sum of squares are known: the Sharpe ratio
 * of any blocks together follows from them.
 */
public final class TrialBlocks {
  /** The most blocks there can be. */
  public static final int MOST = 16;

  /** How many numbers a block has: those of its returns, their sum, the sum of their squares. */
  public static final int NUMBERS = 3;

  private static final int FEWEST = 2;
  private static final double ROUNDING = 1e-9;

  private final int trials;
  private final List<TrialSums> blocks;

  private TrialBlocks(int trials, List<TrialSums> blocks) {
    this.trials = trials;
    this.blocks = blocks;
  }

  /**
   * Takes the sums of all trials.
   *
   * @param sums trial by trial, in it block by block: number, sum and sum of squares of the returns
   * @param blocks of each trial; even, 2 to {@link #MOST}
   * @throws IllegalArgumentException when the sums cannot be those of returns
   */
  public static TrialBlocks of(double[] sums, int blocks) {
    requireBlocks(blocks);
    if (sums.length % (NUMBERS * blocks) != 0) {
      throw new IllegalArgumentException(
          "%d numbers are no trials of %d blocks".formatted(sums.length, blocks));
    }
    int trials = sums.length / (NUMBERS * blocks);
    List<TrialSums> columns = Stream.generate(() -> new TrialSums(trials)).limit(blocks).toList();
    for (int trial = 0; trial < trials; trial++) {
      for (int block = 0; block < blocks; block++) {
        take(sums, trial, block, columns);
      }
    }
    return new TrialBlocks(trials, columns);
  }

  private static void take(double[] sums, int trial, int block, List<TrialSums> columns) {
    int at = NUMBERS * (trial * columns.size() + block);
    double count = sums[at];
    double sum = sums[at + 1];
    double squares = sums[at + 2];
    boolean counted = count >= 0 && count <= Integer.MAX_VALUE && count == Math.rint(count);
    if (!counted
        || !(sum * sum <= count * squares * (1 + ROUNDING))
        || count * squares == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "trial %d, block %d: %s returns cannot have the sum %s and the sum of squares %s"
              .formatted(trial, block, count, sum, squares));
    }
    TrialSums column = columns.get(block);
    column.counts[trial] = count;
    column.sums[trial] = sum;
    column.squares[trial] = squares;
  }

  /**
   * Returns the numbers of one trial, in the order that {@link #of} takes them: a block begins at
   * its share of the returns, rounded down.
   *
   * @param blocks even, 2 to {@link #MOST}
   */
  public static double[] sums(double[] returns, int blocks) {
    requireBlocks(blocks);
    double[] sums = new double[NUMBERS * blocks];
    write(returns, blocks, sums, 0);
    return sums;
  }

  /** Writes {@link #sums} into an array, from a place on. */
  public static void write(double[] returns, int blocks, double[] into, int at) {
    for (int block = 0; block < blocks; block++) {
      int from = (int) ((long) returns.length * block / blocks);
      int to = (int) ((long) returns.length * (block + 1) / blocks);
      Sum sum = new Sum();
      double squares = 0;
      for (int period = from; period < to; period++) {
        sum.add(returns[period]);
        squares += returns[period] * returns[period];
      }
      into[at + NUMBERS * block] = to - from;
      into[at + NUMBERS * block + 1] = sum.value();
      into[at + NUMBERS * block + 2] = squares;
    }
  }

  private static void requireBlocks(int blocks) {
    if (blocks < 2 || blocks > MOST || blocks % 2 != 0) {
      throw new IllegalArgumentException(
          "%d blocks: not an even number from 2 to %d".formatted(blocks, MOST));
    }
  }

  public int trials() {
    return trials;
  }

  public int blocks() {
    return blocks.size();
  }

  /** Returns the Sharpe ratio of a period of every trial; 0 for one whose returns do not vary. */
  public double[] sharpes() {
    double[] sharpes = new double[trials];
    total().sharpes(sharpes);
    return sharpes;
  }

  /** Returns the sums over all blocks. */
  TrialSums total() {
    TrialSums total = new TrialSums(trials);
    blocks.forEach(block -> total.join(total, block));
    return total;
  }

  TrialSums block(int block) {
    return blocks.get(block);
  }

  /** Returns why trials of these blocks cannot be compared; null when they can. */
  @Nullable String fault() {
    boolean few =
        blocks.stream()
            .flatMapToInt(block -> IntStream.range(0, trials).map(t -> (int) block.counts[t]))
            .anyMatch(count -> count < FEWEST);
    return few ? "a block has fewer than 2 returns" : null;
  }

  /** Whether any trial has other returns than the first. */
  boolean differ() {
    return blocks.stream().anyMatch(TrialSums::differ);
  }
}
