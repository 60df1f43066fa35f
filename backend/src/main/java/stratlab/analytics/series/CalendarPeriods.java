package stratlab.analytics.series;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import stratlab.market.Timeframe;
import stratlab.market.Times;
import stratlab.trading.EquityCurve;

/**
 * The calendar periods (UTC) that an equity curve runs through. A period without a bar is not
 * there; an incomplete first or last one is.
 */
public final class CalendarPeriods {
  private static final long DAY_MILLIS = 86_400_000;

  private final EquityCurve equity;

  /** The first bar of each period; null when every bar is a period of its own. */
  private final int @Nullable [] firstBars;

  private final double perYear;

  private CalendarPeriods(EquityCurve equity, int @Nullable [] firstBars, double perYear) {
    this.equity = equity;
    this.firstBars = firstBars;
    this.perYear = perYear;
  }

  /** Returns the days of a curve. */
  public static CalendarPeriods days(EquityCurve equity) {
    return days(equity, TradingDays.firstBars(equity.times()));
  }

  /** Returns the days of a curve whose first bars are known. */
  static CalendarPeriods days(EquityCurve equity, int[] firstBars) {
    return new CalendarPeriods(equity, firstBars, 252);
  }

  /** Joins days to ISO weeks. */
  public CalendarPeriods weeks() {
    return joined(CivilDay::week, 52);
  }

  /** Joins days to calendar months. */
  public CalendarPeriods months() {
    return joined(CivilDay::month, 12);
  }

  /** Joins days or months to calendar quarters. */
  public CalendarPeriods quarters() {
    return joined(CivilDay::quarter, 4);
  }

  /** Joins days to calendar years. */
  public CalendarPeriods years() {
    return joined(CivilDay::year, 1);
  }

  private CalendarPeriods joined(LongUnaryOperator number, double perYear) {
    int[] firsts = new int[size()];
    int size = 0;
    long current = Long.MIN_VALUE;
    for (int period = 0; period < firsts.length; period++) {
      int bar = firstBar(period);
      long next = number.applyAsLong(CivilDay.of(equity.time(bar)));
      if (size == 0 || next != current) {
        current = next;
        firsts[size++] = bar;
      }
    }
    return new CalendarPeriods(equity, Arrays.copyOf(firsts, size), perYear);
  }

  /**
   * Returns the periods that Backtrader derives from the time frame of a data set. Shorter than a
   * day, they are steps of the time of day, counted from midnight, and are not annualised; a count
   * of days, weeks or months plays no part.
   */
  public static CalendarPeriods ofTimeframe(
      EquityCurve equity, CalendarPeriods days, Timeframe timeframe) {
    return switch (timeframe.unit()) {
      case SECOND, MINUTE, HOUR -> steps(equity, timeframe.nominalMillis());
      case DAY -> days;
      case WEEK -> days.weeks();
      case MONTH -> days.months();
    };
  }

  private static CalendarPeriods steps(EquityCurve equity, long step) {
    Times times = equity.times();
    if (areApart(times, step)) {
      return new CalendarPeriods(equity, null, 1);
    }
    int[] firsts = new int[times.size()];
    int size = 0;
    long end = Long.MIN_VALUE;
    for (int bar = 0; bar < firsts.length; bar++) {
      long time = times.at(bar);
      if (time >= end) {
        long midnight = CivilDay.of(time) * DAY_MILLIS;
        long inside = midnight + ((time - midnight) / step + 1) * step;
        end = Math.min(inside, midnight + DAY_MILLIS);
        firsts[size++] = bar;
      }
    }
    return new CalendarPeriods(equity, Arrays.copyOf(firsts, size), 1);
  }

  /** Whether no two times can lie in the same step. */
  private static boolean areApart(Times times, long step) {
    boolean apart = true;
    for (int bar = 1; bar < times.size() && apart; bar++) {
      apart = times.at(bar) - times.at(bar - 1) >= step;
    }
    return apart;
  }

  /** Returns how many such periods a year is taken to have; 1 for periods shorter than a day. */
  public double perYear() {
    return perYear;
  }

  public int size() {
    return firstBars == null ? equity.size() : firstBars.length;
  }

  public int firstBar(int period) {
    return firstBars == null ? period : firstBars[period];
  }

  public int lastBar(int period) {
    return (period + 1 < size() ? firstBar(period + 1) : equity.size()) - 1;
  }

  /** Returns the day on which a period has its first bar. */
  public long firstDay(int period) {
    return CivilDay.of(equity.time(firstBar(period)));
  }

  /** Returns the value after the first bar of a period. */
  public double firstValue(int period) {
    return equity.value(firstBar(period));
  }

  /** Writes the values after the first bars of periods from one on to the front of an array. */
  public void firstValues(int period, int count, double[] target) {
    if (firstBars == null) {
      equity.values().copy(period, count, target);
      return;
    }
    for (int i = 0; i < count; i++) {
      target[i] = equity.value(firstBars[period + i]);
    }
  }

  /** Returns the value after the last bar of a period. */
  public double lastValue(int period) {
    return equity.value(lastBar(period));
  }

  /** Returns the value before a period: at the end of the one before it, or the start. */
  public double valueBefore(int period) {
    return period == 0 ? equity.start() : lastValue(period - 1);
  }

  /** Returns the last value of each period. */
  double[] lastValues() {
    double[] values = new double[size()];
    for (int period = 0; period < values.length; period++) {
      values[period] = lastValue(period);
    }
    return values;
  }

  /** Returns last value of the period over last value of the one before it, less 1. */
  public double[] returns() {
    double[] returns = new double[size()];
    double before = equity.start();
    for (int period = 0; period < returns.length; period++) {
      double after = lastValue(period);
      returns[period] = after / before - 1;
      before = after;
    }
    return returns;
  }
}
