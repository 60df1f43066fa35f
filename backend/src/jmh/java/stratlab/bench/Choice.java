package stratlab.bench;

import java.util.Arrays;

/** Which of many measurements of one thing is told. */
enum Choice {
  /** What to expect: half of the measurements took longer. */
  MEDIAN(50),

  /** What is possible, on a machine where other programs disturb most of the measurements. */
  BEST(0);

  private final int percentile;

  Choice(int percentile) {
    this.percentile = percentile;
  }

  /** Returns the percentage of measurements that were faster. */
  int percentile() {
    return percentile;
  }

  double of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percentile / 100];
  }
}
