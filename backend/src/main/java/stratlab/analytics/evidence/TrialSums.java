package stratlab.analytics.evidence;

/** Number, sum and sum of squares of the returns of every trial over some blocks, in columns. */
final class TrialSums {
  /**
   * Returns vary when their spread is more than this share of their squares. Sums of at most some
   * thousand numbers are exact to about 1e-13, so that what is left of equal returns, above or
   * below 0, is less; a real Sharpe ratio would have to reach 1,000,000 a period to be taken for
   * it.
   */
  static final double LEAST_SPREAD = 1e-12;

  final double[] counts;
  final double[] sums;
  final double[] squares;

  TrialSums(int trials) {
    this.counts = new double[trials];
    this.sums = new double[trials];
    this.squares = new double[trials];
  }

  /** Becomes the sums over the blocks of two others. */
  void join(TrialSums left, TrialSums right) {
    add(left.counts, right.counts, counts);
    add(left.sums, right.sums, sums);
    add(left.squares, right.squares, squares);
  }

  private static void add(double[] left, double[] right, double[] target) {
    for (int trial = 0; trial < target.length; trial++) {
      target[trial] = left[trial] + right[trial];
    }
  }

  /** Writes the Sharpe ratio of a period of every trial; 0 for returns that do not vary. */
  void sharpes(double[] target) {
    for (int trial = 0; trial < target.length; trial++) {
      double count = counts[trial];
      double sum = sums[trial];
      double whole = count * squares[trial];
      double spread = whole - sum * sum;
      target[trial] =
          spread > whole * LEAST_SPREAD ? sum * Math.sqrt((count - 1) / (count * spread)) : 0;
    }
  }

  /** Whether any trial has other sums than the first. */
  boolean differ() {
    for (int trial = 1; trial < counts.length; trial++) {
      if (counts[trial] != counts[0] || sums[trial] != sums[0] || squares[trial] != squares[0]) {
        return true;
      }
    }
    return false;
  }
}
