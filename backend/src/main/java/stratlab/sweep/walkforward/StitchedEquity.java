package stratlab.sweep.walkforward;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.Metric;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Times;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;

/** The tests of a walk forward one after the other, as one account at the end of each UTC day. */
final class StitchedEquity {
  private static final long DAY = 86_400_000;
  private static final Set<String> OF_VALUES =
      Set.of(
          "total_return",
          "final_value",
          "cagr",
          "volatility",
          "max_drawdown",
          "sharpe",
          "sortino",
          "calmar");

  private final double start;
  private final Bars bars;
  private long opened;
  private long[] times = new long[64];
  private double[] values = new double[64];
  private int size;
  private double trades;
  private double won;

  /**
   * Begins with money and no day.
   *
   * @param bars the first data set, whole: it says how long bars are and which days there are
   */
  StitchedEquity(double start, Bars bars) {
    this.start = start;
    this.bars = bars;
  }

  /** Adds the days of a test. */
  void add(OutOfSampleRun run) {
    for (int bar = 0; bar < run.times().size(); bar++) {
      add((long) run.times().at(bar), run.values().at(bar));
    }
    trades += run.trades();
    won += run.won();
  }

  /** Adds days on which nothing was traded, from one time to another, both included. */
  void addFlat(long from, long to) {
    double money = money();
    int row = bars.rowAtOrAfter(from);
    while (row < bars.size() && bars.time(row) <= to) {
      add(bars.time(row++), money);
    }
  }

  private void add(long time, double value) {
    if (size == 0) {
      opened = time;
    }
    if (size == 0 || Math.floorDiv(time, DAY) != Math.floorDiv(times[size - 1], DAY)) {
      if (size == times.length) {
        times = Arrays.copyOf(times, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      size++;
    }
    times[size - 1] = time;
    values[size - 1] = value;
  }

  /** Returns the money that is left so far. */
  double money() {
    return size == 0 ? start : values[size - 1];
  }

  long[] times() {
    return Arrays.copyOf(times, size);
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }

  /** Returns the figures of all days together; null where undefined. */
  Map<String, @Nullable Double> metrics() {
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    for (Metric metric : size == 0 ? List.<Metric>of() : Metrics.of(input())) {
      if (OF_VALUES.contains(metric.key())) {
        metrics.put(metric.key(), metric.all());
      }
    }
    metrics.put("trades", trades);
    metrics.put("win_rate", trades == 0 ? null : won / trades);
    return metrics;
  }

  private MetricInput input() {
    long[] days = times();
    // The years of a curve count from the open of its first bar, not from the end of its first day.
    days[0] = opened;
    double[] money = values();
    EquityCurve equity = new EquityCurve(start, Times.of(days), Column.of(money), Steps.of(money));
    return new MetricInput(equity, List.of(), List.of(), bars, 0);
  }
}
