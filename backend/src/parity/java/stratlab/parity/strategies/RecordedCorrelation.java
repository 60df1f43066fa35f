package stratlab.parity.strategies;

import stratlab.indicator.Line;

/**
 * Pearson's coefficient of correlation as the recorded runs in event mode see it: at each bar of
 * the first data set over the latest bars of either one that are known by then, whatever their
 * dates. On one clock it is the same as {@code Statistics.correlation}, which pairs by time.
 */
final class RecordedCorrelation {
  private final Line first;
  private final Line second;
  private final int period;
  private int seen;
  private double value = Double.NaN;

  RecordedCorrelation(Line first, Line second, int period) {
    this.first = first;
    this.second = second;
    this.period = period;
    first.shift(period - 1);
    second.shift(period - 1);
  }

  /**
   * Returns the latest value; to be asked on every bar.
   *
   * @param bars how many bars the first data set has
   */
  double now(int bars) {
    if (bars != seen) {
      seen = bars;
      value = overLatest();
    }
    return value;
  }

  private double overLatest() {
    double meanA = 0;
    double meanB = 0;
    for (int i = 0; i < period; i++) {
      meanA += first.ago(i) / period;
      meanB += second.ago(i) / period;
    }
    double both = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < period; i++) {
      double a = first.ago(i) - meanA;
      double b = second.ago(i) - meanB;
      both += a * b;
      squaresA += a * a;
      squaresB += b * b;
    }
    return both / Math.sqrt(squaresA * squaresB);
  }
}
