package stratlab.indicator.kernel;

import java.util.Arrays;
import stratlab.market.Column;
import stratlab.market.Totals;

/**
 * Kernels over the last {@code period} values. A result has one value a row: NaN until there are
 * that many, and while a value among them is NaN.
 */
public final class Windows {
  private Windows() {}

  /** Returns sums; exact where values have few decimals, else with rounding carried along. */
  public static double[] sums(Column source, int period) {
    return exactly(source, period, false);
  }

  /** Returns means; over few decimals each is the double nearest to the true one. */
  public static double[] means(Column source, int period) {
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

  public static double[] sums(double[] values, int period) {
    double[] sums = new double[values.length];
    RunningSum sum = new RunningSum();
    int gaps = 0;
    int zeros = 0;
    for (int row = 0; row < values.length; row++) {
      if (row >= period) {
        double gone = values[row - period];
        if (Double.isNaN(gone)) {
          gaps--;
        } else {
          sum.add(-gone);
          zeros -= gone == 0 ? 1 : 0;
        }
      }
      double value = values[row];
      if (Double.isNaN(value)) {
        gaps++;
      } else {
        sum.add(value);
        zeros += value == 0 ? 1 : 0;
      }
      if (zeros == period) {
        // What rounding is left of earlier values would be all of the sum.
        sum.clear();
      }
      sums[row] = row < period - 1 || gaps > 0 ? Double.NaN : sum.value();
    }
    return sums;
  }

  public static double[] means(double[] values, int period) {
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
  public static double[] deviations(double[] values, int period) {
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

  public static double[] highest(double[] values, int period) {
    return tops(values, period, 1);
  }

  public static double[] lowest(double[] values, int period) {
    return tops(values, period, -1);
  }

  /**
   * Cuts the rows into blocks of a window's length: each window is the end of one and the beginning
   * of the next, whose tops are found going backwards and forwards (M. van Herk, 1992).
   */
  private static double[] tops(double[] values, int period, double sign) {
    double[] ends = new double[values.length];
    double[] beginnings = new double[values.length];
    int block = Math.max(1, Math.min(period, values.length));
    for (int from = 0; from < values.length; from += block) {
      int to = Math.min(values.length, from + block);
      double top = Double.NEGATIVE_INFINITY;
      for (int row = from; row < to; row++) {
        top = Math.max(top, sign * values[row]);
        beginnings[row] = top;
      }
      top = Double.NEGATIVE_INFINITY;
      for (int row = to - 1; row >= from; row--) {
        top = Math.max(top, sign * values[row]);
        ends[row] = top;
      }
    }
    for (int row = 0; row < values.length; row++) {
      beginnings[row] =
          row < period - 1 ? Double.NaN : sign * Math.max(ends[row - period + 1], beginnings[row]);
    }
    return beginnings;
  }

  /**
   * Returns the row of the extreme of each window, -1 for none. Keeps the rows that may still
   * become it, their values falling, so that each row enters and leaves once.
   *
   * @param sign 1 for the highest, -1 for the lowest
   * @param newest whether the newest of equal values counts, or else the oldest
   */
  static int[] extremes(double[] values, int period, double sign, boolean newest) {
    int[] extremes = new int[values.length];
    int[] rows = new int[values.length];
    int head = 0;
    int tail = 0;
    int lastGap = -1;
    for (int row = 0; row < values.length; row++) {
      double value = sign * values[row];
      if (Double.isNaN(value)) {
        lastGap = row;
      } else {
        while (tail > head && isBeaten(sign * values[rows[tail - 1]], value, newest)) {
          tail--;
        }
        rows[tail++] = row;
      }
      if (tail > head && rows[head] <= row - period) {
        head++;
      }
      extremes[row] = row - lastGap < period ? -1 : rows[head];
    }
    return extremes;
  }

  private static boolean isBeaten(double known, double value, boolean newest) {
    return newest ? known <= value : known < value;
  }

  /** Returns the share of each window that is below its last value. */
  public static double[] ranks(double[] values, int period) {
    double[] ranks = new double[values.length];
    int lastGap = -1;
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      if (Double.isNaN(value)) {
        lastGap = row;
      }
      ranks[row] = row - lastGap < period ? Double.NaN : below(values, row - period, row, value);
      ranks[row] /= period;
    }
    return ranks;
  }

  private static int below(double[] values, int after, int to, double value) {
    int below = 0;
    for (int row = after + 1; row <= to; row++) {
      below += values[row] < value ? 1 : 0;
    }
    return below;
  }

  /** Returns for each row how many rows up to it, itself included, have been equal without end. */
  static int[] equalRows(double[] values) {
    int[] equal = new int[values.length];
    for (int row = 0; row < equal.length; row++) {
      equal[row] = row > 0 && values[row] == values[row - 1] ? equal[row - 1] + 1 : 1;
    }
    return equal;
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
