package stratlab.indicator;

import stratlab.market.Column;

/** Kernels that weigh rises against falls, 0 to 100. */
final class RelativeStrength {
  private RelativeStrength() {}

  /** Compares each value with that of {@code lookback} rows before. */
  static double[] index(double[] values, int period, int lookback, MovingAverage kind) {
    double[] changes = Arithmetic.minus(values, Arithmetic.shifted(values, lookback));
    double[] rises = changes.clone();
    double[] falls = changes;
    for (int row = 0; row < rises.length; row++) {
      rises[row] = Math.max(rises[row], 0);
      falls[row] = Math.max(-falls[row], 0);
    }
    double[] up = kind.of(Column.of(rises), period);
    double[] down = kind.of(Column.of(falls), period);
    for (int row = 0; row < up.length; row++) {
      up[row] = strength(up[row], down[row]);
    }
    return up;
  }

  private static double strength(double up, double down) {
    if (down == 0) {
      return up == 0 ? 50 : 100;
    }
    return 100 - 100 / (1 + up / down);
  }
}
