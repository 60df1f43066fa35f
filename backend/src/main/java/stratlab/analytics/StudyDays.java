package stratlab.analytics;

import java.util.Arrays;
import stratlab.market.Column;
import stratlab.market.Timeframe;
import stratlab.market.Times;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;

/**
 * The days that runs over the same window are measured by: those of {@link DailyReturns}, split in
 * two and in blocks. Immutable, shared between threads.
 */
public final class StudyDays {
  private final double start;
  private final int bars;
  private final int[] ends;
  private final double perYear;
  private final double years;
  private final int split;
  private final int[] blocks;

  /**
   * Finds the days of a window.
   *
   * @param start money before the first bar, above 0
   * @param times of the bars of the window, at least one
   * @param outOfSample share of the days at the end that lie after the split, 0 to below 1
   * @param blocks into how many stretches of consecutive days the window is cut
   */
  public StudyDays(double start, Times times, Timeframe timeframe, double outOfSample, int blocks) {
    this.start = start;
    this.bars = times.size();
    double[] flat = new double[bars];
    Arrays.fill(flat, start);
    Steps cash = Steps.of(flat);
    DailyReturns days =
        DailyReturns.of(new EquityCurve(start, times, Column.of(flat), cash), timeframe);
    this.ends = new int[days.size()];
    for (int day = 0; day < ends.length; day++) {
      ends[day] = days.days().lastBar(day);
    }
    this.perYear = days.perYear();
    this.years = days.years();
    this.split = ends.length - (int) Math.round(ends.length * outOfSample);
    this.blocks = new int[blocks + 1];
    for (int block = 0; block <= blocks; block++) {
      this.blocks[block] = (int) ((long) ends.length * block / blocks);
    }
  }

  /** Returns the number of days. */
  public int size() {
    return ends.length;
  }

  /** Returns the last bar of a day, from the first bar of the window on. */
  public int end(int day) {
    return ends[day];
  }

  /** Returns by how many days a year ratios are scaled: A. */
  public double perYear() {
    return perYear;
  }

  double start() {
    return start;
  }

  /** Returns the number of bars of the window. */
  public int bars() {
    return bars;
  }

  double years() {
    return years;
  }

  /** Returns the first day out of sample. */
  int split() {
    return split;
  }

  /** Returns the number of blocks. */
  int blocks() {
    return blocks.length - 1;
  }

  /** Returns the first day of a block; of the number of blocks, the number of days. */
  int block(int block) {
    return blocks[block];
  }
}
