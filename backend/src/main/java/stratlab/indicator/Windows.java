package stratlab.indicator;

import java.util.Arrays;
import stratlab.market.Column;
import stratlab.market.Totals;

/**
 * Kernels over the last {@code period} values. A result has one value a row: NaN until there are
 * that many, and while a value among them is NaN.
 */
final class Windows {
  private Windows() {}

  /** Returns sums; exact where values have few decimals, else with rounding carried along. */
  static double[] sums(Column source, int period) {
    return exactly(source, period, false);
  }

  /** Returns means; over few decimals each is the double nearest to the true one. */
  static double[] means(Column source, int period) {
    return exactly(source, period, true);
  }

  private static double[] exactly(Column source, int period, boolean means) {
    int first = firstValue(source);
    Column numbers = first == 0 ? source : source.rows(first, source.size());
    int exact = numbers.exactRows(period);
    double[] into = new double[source.size()];
    int from = Math.min(into.length, first + period - 1);
    Arrays.fill(into, 0, from, Double.NaN);
    Totals totals = exact == numbers.size() ? numbers.totals() : null;
    if (totals == null) {
      wholeNumberWindows(numbers.rows(0, exact), period, means, into, first);
    } else if (means) {
      totals.means(period, from - first, numbers.size(), into, from);
    } else {
      totals.sums(period, from - first, numbers.size(), into, from);
    }
    if (exact < numbers.size()) {
      double[] rounded = sums(numbers.toArray(), period);
      for (int row = exact; row < rounded.length; row++) {
        into[first + row] = means ? rounded[row] / period : rounded[row];
      }
    }
    return into;
  }

  private static void wholeNumberWindows(
      Column numbers, int period, boolean means, double[] into, int at) {
    double unit = Math.pow(10, numbers.decimals());
    double divisor = means ? unit * period : unit;
    double sum = 0;
    for (int row = 0; row < numbers.size(); row++) {
      sum += Math.rint(numbers.at(row) * unit);
      if (row >= period) {
        sum -= Math.rint(numbers.at(row - period) * unit);
      }
      if (row >= period - 1) {
        into[at + row] = sum / divisor;
      }
    }
  }

  static double[] sums(double[] values, int period) {
    double[] sums = new double[values.length];
    RunningSum sum = new RunningSum();
    int gaps = 0;
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      if (Double.isNaN(value)) {
        gaps++;
      } else {
        sum.add(value);
      }
      if (row >= period) {
        double gone = values[row - period];
        if (Double.isNaN(gone)) {
          gaps--;
        } else {
          sum.add(-gone);
        }
      }
      sums[row] = row < period - 1 || gaps > 0 ? Double.NaN : sum.value();
    }
    return sums;
  }

  static double[] means(double[] values, int period) {
    double[] means = sums(values, period);
    for (int row = 0; row < means.length; row++) {
      means[row] /= period;
    }
    return means;
  }

  /**
   * Returns the population's standard deviation as √|mean(x²) − mean(x)²|, which is Backtrader's
   * form: where values barely differ it shows the rounding of the squares, up to about 10⁻⁸ of
   * them.
   */
  static double[] deviations(double[] values, int period) {
    double[] squares = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      squares[row] = values[row] * values[row];
    }
    double[] means = means(values, period);
    double[] deviations = means(squares, period);
    for (int row = 0; row < values.length; row++) {
      deviations[row] = Math.sqrt(Math.abs(deviations[row] - means[row] * means[row]));
    }
    return deviations;
  }

  static double[] highest(double[] values, int period) {
    return extremes(values, period, 1);
  }

  static double[] lowest(double[] values, int period) {
    return extremes(values, period, -1);
  }

  /** Keeps the rows that may still become the extreme, their values falling: each enters once. */
  private static double[] extremes(double[] values, int period, double sign) {
    double[] extremes = new double[values.length];
    int[] rows = new int[values.length];
    int head = 0;
    int tail = 0;
    int lastGap = -1;
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      if (Double.isNaN(value)) {
        lastGap = row;
      } else {
        while (tail > head && sign * values[rows[tail - 1]] <= sign * value) {
          tail--;
        }
        rows[tail++] = row;
      }
      if (tail > head && rows[head] <= row - period) {
        head++;
      }
      extremes[row] = row - lastGap < period || row < period - 1 ? Double.NaN : values[rows[head]];
    }
    return extremes;
  }

  /** Returns the first row that is a number; the size when there is none. */
  static int firstValue(Column source) {
    int row = 0;
    while (row < source.size() && Double.isNaN(source.at(row))) {
      row++;
    }
    return row;
  }
}
