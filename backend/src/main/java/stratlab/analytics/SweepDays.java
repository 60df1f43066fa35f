package stratlab.analytics;

import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.TradingDays;
import stratlab.market.Timeframe;
import stratlab.market.Times;

/**
 * The days that runs over the same window are measured by: those of {@link DailyReturns}, split in
 * two. Immutable, shared between threads.
 */
public final class SweepDays {
  private final double start;
  private final int bars;
  private final TradingDays days;
  private final int split;

  /**
   * Finds the days of a window.
   *
   * @param start money before the first bar, above 0
   * @param times of the bars of the window, at least one
   * @param outOfSample share of the days at the end that lie after the split, 0 to below 1
   */
  public SweepDays(double start, Times times, Timeframe timeframe, double outOfSample) {
    this.start = start;
    this.bars = times.size();
    this.days = TradingDays.of(times, timeframe);
    this.split = size() - (int) Math.round(size() * outOfSample);
  }

  /** Returns the number of days. */
  public int size() {
    return days.firstBars().length;
  }

  /** Returns the last bar of a day, from the first bar of the window on. */
  public int end(int day) {
    return (day + 1 < size() ? days.firstBars()[day + 1] : bars) - 1;
  }

  /** Returns by how many days a year ratios are scaled: A. */
  public double perYear() {
    return days.perYear();
  }

  /** Returns the number of bars of the window. */
  public int bars() {
    return bars;
  }

  double start() {
    return start;
  }

  double years() {
    return days.years();
  }

  /** Whether a growth of a year can be told of them. */
  boolean tellYear() {
    return days.tooShortForYear() == null;
  }

  /** Returns the first day out of sample. */
  int split() {
    return split;
  }
}
