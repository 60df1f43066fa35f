package stratlab.analytics.evidence;

import java.util.Arrays;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/**
 * Whether what is high in one column is high in another (Spearman): the correlation of the ranks,
 * from -1 to 1, where equal numbers share the middle of their ranks.
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /** Returns that of two columns of one length without NaN; undefined when one is constant. */
  public static Figure of(double[] left, double[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "%d numbers cannot be held against %d".formatted(left.length, right.length));
    }
    return left.length < 2
        ? Figure.none("fewer than 2 pairs")
        : Statistics.correlation(ranks(left), ranks(right), "all are equal");
  }

  private static double[] ranks(double[] values) {
    // Adding 0 makes one number of 0 and -0, which a sort tells apart.
    double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    double[] different = new double[sorted.length];
    double[] rank = new double[sorted.length];
    int size = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      different[size] = sorted[from];
      rank[size++] = (from + to - 1) / 2.0;
      from = to;
    }
    int count = size;
    return Arrays.stream(values)
        .map(value -> rank[Arrays.binarySearch(different, 0, count, value + 0.0)])
        .toArray();
  }
}
