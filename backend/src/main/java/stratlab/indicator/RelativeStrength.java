package stratlab.indicator;

/** Kernels that weigh rises against falls, 0 to 100. */
final class RelativeStrength {
  private RelativeStrength() {}

  /** Compares each value with that of {@code lookback} rows before. */
  static double[] index(double[] values, int period, int lookback, MovingAverage kind) {
    double[] rises = new double[values.length];
    double[] falls = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      double change = row < lookback ? Double.NaN : values[row] - values[row - lookback];
      rises[row] = Math.max(change, 0);
      falls[row] = Math.max(-change, 0);
    }
    double[] up = kind.of(rises, period);
    double[] down = kind.of(falls, period);
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

  /** Compares the four stages of a filter that starts from 0 once there are enough values. */
  static double[] laguerre(double[] values, int bars, double gamma) {
    double[] strengths = new double[values.length];
    double[] stages = new double[4];
    double strength = Double.NaN;
    int missing = bars;
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row]) && --missing <= 0) {
        strength = filtered(values[row], stages, gamma);
      }
      strengths[row] = strength;
    }
    return strengths;
  }

  /**
   * Moves the stages on; returns the share of falls from one to the next, 1 where all are equal.
   */
  private static double filtered(double value, double[] stages, double gamma) {
    double passed = stages[0];
    stages[0] = (1 - gamma) * value + gamma * passed;
    for (int stage = 1; stage < stages.length; stage++) {
      double before = stages[stage];
      stages[stage] = -gamma * stages[stage - 1] + passed + gamma * before;
      passed = before;
    }
    double falls = 0;
    double rises = 0;
    for (int stage = 1; stage < stages.length; stage++) {
      double step = stages[stage - 1] - stages[stage];
      falls += Math.max(step, 0);
      rises += Math.max(-step, 0);
    }
    return falls + rises == 0 ? 1 : falls / (falls + rises);
  }
}
