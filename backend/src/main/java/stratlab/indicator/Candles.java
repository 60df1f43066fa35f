package stratlab.indicator;

import java.util.Arrays;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.market.Bars;

/** Kernels that go from bar to bar over whole bars. One value a row, NaN before the first. */
final class Candles {
  private Candles() {}

  /** The mean of the four prices of a bar. */
  static double[] closes(Bars bars) {
    double[] closes = new double[bars.size()];
    for (int row = 0; row < closes.length; row++) {
      closes[row] =
          (bars.open().at(row) + bars.high().at(row) + bars.low().at(row) + bars.close().at(row))
              / 4;
    }
    return closes;
  }

  /** The middle of the averaged body before. */
  static double[] opens(Bars bars, double[] closes) {
    double[] opens = new double[closes.length];
    for (int row = 0; row < opens.length; row++) {
      opens[row] =
          row == 0
              ? (bars.open().at(0) + bars.close().at(0)) / 2
              : (opens[row - 1] + closes[row - 1]) / 2;
    }
    return opens;
  }

  static double[] highs(Bars bars, Line open, Line close) {
    double[] body = Arithmetic.greater(open.values(), close.values());
    return fromTheSecond(Arithmetic.greater(bars.high().toArray(), body));
  }

  static double[] lows(Bars bars, Line open, Line close) {
    double[] body = Arithmetic.lesser(open.values(), close.values());
    return fromTheSecond(Arithmetic.lesser(bars.low().toArray(), body));
  }

  private static double[] fromTheSecond(double[] values) {
    Arrays.fill(values, 0, Math.min(1, values.length), Double.NaN);
    return values;
  }

  /** Wilder's stop and reverse: each bar may touch the stop, then moves it for the next. */
  static double[] stops(Bars bars, double step, double limit) {
    double[] high = bars.high().toArray();
    double[] low = bars.low().toArray();
    double[] stops = new double[bars.size()];
    Arrays.fill(stops, 0, Math.min(1, stops.length), Double.NaN);
    if (stops.length < 2) {
      return stops;
    }
    boolean rising = bars.close().at(1) >= bars.close().at(0);
    double stop = rising ? low[0] : high[0];
    double extreme = rising ? high[1] : low[1];
    double speed = step;
    for (int row = 1; row < stops.length; row++) {
      if (row > 1 && (rising ? stop >= low[row] : stop <= high[row])) {
        rising = !rising;
        stop = extreme;
        extreme = rising ? high[row] : low[row];
        speed = step;
      } else if (rising ? high[row] > extreme : low[row] < extreme) {
        extreme = rising ? high[row] : low[row];
        speed = Math.min(speed + step, limit);
      }
      stops[row] = stop;
      stop += speed * (extreme - stop);
      // Tomorrow's stop stays outside of the last two bars.
      stop =
          rising
              ? Math.min(stop, Math.min(low[row], low[row - 1]))
              : Math.max(stop, Math.max(high[row], high[row - 1]));
    }
    return stops;
  }

  /** Seban's stop: on the side from which the closes have last passed it. */
  static double[] trailed(Bars bars, double[] ranges, double factor) {
    double[] stops = new double[bars.size()];
    double upper = Double.NaN;
    double lower = Double.NaN;
    boolean rising = true;
    for (int row = 0; row < stops.length; row++) {
      double middle = (bars.high().at(row) + bars.low().at(row)) / 2;
      double close = bars.close().at(row);
      double before = row == 0 ? Double.NaN : bars.close().at(row - 1);
      double above = middle + factor * ranges[row];
      double below = middle - factor * ranges[row];
      boolean first = Double.isNaN(upper);
      upper = first || before > upper ? above : Math.min(above, upper);
      lower = first || before < lower ? below : Math.max(below, lower);
      rising = first ? close >= middle : rising ? close >= lower : close > upper;
      stops[row] = rising ? lower : upper;
    }
    return stops;
  }

  /**
   * Backtrader's cases: where the close is above the open it counts twice, at the open the high.
   */
  static double[] demark(Bars bars) {
    double[] pivots = new double[bars.size()];
    for (int row = 0; row < pivots.length; row++) {
      double open = bars.open().at(row);
      double high = bars.high().at(row);
      double low = bars.low().at(row);
      double close = bars.close().at(row);
      double twice = close < open ? low : close > open ? close : high;
      pivots[row] = (high + low + close + twice) / 4;
    }
    return pivots;
  }
}
