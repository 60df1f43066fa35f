package stratlab.indicator;

import java.util.Arrays;
import stratlab.market.Column;

/** Kernels of oscillators. A result has one value a row, NaN before the first. */
final class Oscillators {
  private Oscillators() {}

  static Column rsi(Column source, int period) {
    int size = source.size();
    int first = MovingAverages.firstValue(source);
    double[] values = new double[size];
    Arrays.fill(values, 0, Math.min(size, first + period), Double.NaN);
    double up = 0;
    double down = 0;
    for (int row = first + 1; row < size; row++) {
      double change = source.at(row) - source.at(row - 1);
      double gain = Math.max(change, 0);
      double loss = Math.max(-change, 0);
      if (row <= first + period) {
        up += gain / period;
        down += loss / period;
      } else {
        up = (up * (period - 1) + gain) / period;
        down = (down * (period - 1) + loss) / period;
      }
      if (row >= first + period) {
        values[row] = strength(up, down);
      }
    }
    return Column.of(values);
  }

  private static double strength(double up, double down) {
    if (down == 0) {
      return up == 0 ? 50 : 100;
    }
    return 100 - 100 / (1 + up / down);
  }
}
