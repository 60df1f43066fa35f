package stratlab.indicator.kernel;

import java.util.List;
import java.util.function.BinaryOperator;
import stratlab.market.Column;

/** Kernels that compare values with those of some rows before. */
public final class Changes {
  private Changes() {}

  public static double[] of(double[] values, int rows, BinaryOperator<double[]> change) {
    return change.apply(values, Arithmetic.shifted(values, rows));
  }

  /** The change as a part of the earlier value; NaN where that was 0. */
  public static double[] relative(double factor, double[] now, double[] then) {
    return Arithmetic.ratio(factor, Arithmetic.minus(now, then), then);
  }

  public static double[] trix(double[] values, int period) {
    double[] average = values;
    for (int times = 0; times < 3; times++) {
      average = MovingAverages.exponential(average, period);
    }
    return relative(100, average, Arithmetic.shifted(average, 1));
  }

  public static double[] trueStrength(double[] values, int first, int second, int lookback) {
    double[] changes = of(values, lookback, Arithmetic::minus);
    double[] sizes = of(values, lookback, Arithmetic::distances);
    return Arithmetic.ratio(
        100, twiceAveraged(changes, first, second), twiceAveraged(sizes, first, second));
  }

  private static double[] twiceAveraged(double[] values, int first, int second) {
    return MovingAverages.exponential(MovingAverages.exponential(values, first), second);
  }

  public static double[] sureThing(double[] values, List<Integer> changes, List<Integer> averages) {
    double[] sum = new double[values.length];
    for (int i = 0; i < changes.size(); i++) {
      double[] change = relative(100, values, Arithmetic.shifted(values, changes.get(i)));
      double[] mean = Windows.means(Column.of(change), averages.get(i));
      sum = Arithmetic.mixed(1, sum, i + 1, mean);
    }
    return sum;
  }
}
