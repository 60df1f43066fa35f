package stratlab.analytics;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;

/**
 * The calendar periods (UTC) that an equity curve runs through. A period without a bar is not
 * there; an incomplete first or last one is.
 */
final class Periods {
  private static final long DAY_MILLIS = 86_400_000;

  private final EquityCurve equity;
  private final int[] firstBars;
  private final double perYear;

  private Periods(EquityCurve equity, int[] firstBars, double perYear) {
    this.equity = equity;
    this.firstBars = firstBars;
    this.perYear = perYear;
  }

  /** Returns the days of a curve. */
  static Periods days(EquityCurve equity) {
    int bars = equity.size();
    int[] firsts = new int[bars];
    int size = 0;
    long end = Long.MIN_VALUE;
    for (int bar = 0; bar < bars; bar++) {
      long time = equity.time(bar);
      if (time >= end) {
        end = (CivilDay.of(time) + 1) * DAY_MILLIS;
        firsts[size++] = bar;
      }
    }
    return new Periods(equity, Arrays.copyOf(firsts, size), 252);
  }

  /** Joins days to ISO weeks. */
  Periods weeks() {
    return joined(CivilDay::week, 52);
  }

  /** Joins days to calendar months. */
  Periods months() {
    return joined(CivilDay::month, 12);
  }

  /** Joins days to calendar years. */
  Periods years() {
    return joined(CivilDay::year, 1);
  }

  private Periods joined(LongUnaryOperator number, double perYear) {
    int[] firsts = new int[firstBars.length];
    int size = 0;
    long current = Long.MIN_VALUE;
    for (int bar : firstBars) {
      long next = number.applyAsLong(CivilDay.of(equity.time(bar)));
      if (size == 0 || next != current) {
        current = next;
        firsts[size++] = bar;
      }
    }
    return new Periods(equity, Arrays.copyOf(firsts, size), perYear);
  }

  /**
   * Returns the periods that Backtrader derives from the time frame of a data set. Shorter than a
   * day, they are steps of the time of day, counted from midnight, and are not annualised; a count
   * of days, weeks or months plays no part.
   */
  static Periods ofTimeframe(EquityCurve equity, Periods days, Timeframe timeframe) {
    return switch (timeframe.unit()) {
      case SECOND, MINUTE, HOUR -> steps(equity, timeframe.nominalMillis());
      case DAY -> days;
      case WEEK -> days.weeks();
      case MONTH -> days.months();
    };
  }

  private static Periods steps(EquityCurve equity, long step) {
    int bars = equity.size();
    int[] firsts = new int[bars];
    int size = 0;
    long end = Long.MIN_VALUE;
    for (int bar = 0; bar < bars; bar++) {
      long time = equity.time(bar);
      if (time >= end) {
        long midnight = CivilDay.of(time) * DAY_MILLIS;
        long inside = midnight + ((time - midnight) / step + 1) * step;
        end = Math.min(inside, midnight + DAY_MILLIS);
        firsts[size++] = bar;
      }
    }
    return new Periods(equity, Arrays.copyOf(firsts, size), 1);
  }

  /** Returns how many such periods a year is taken to have; 1 for periods shorter than a day. */
  double perYear() {
    return perYear;
  }

  int size() {
    return firstBars.length;
  }

  int firstBar(int period) {
    return firstBars[period];
  }

  int lastBar(int period) {
    return (period + 1 < firstBars.length ? firstBars[period + 1] : equity.size()) - 1;
  }

  /** Returns the day on which a period has its first bar. */
  long firstDay(int period) {
    return CivilDay.of(equity.time(firstBars[period]));
  }

  /** Returns the value after the first bar of a period. */
  double firstValue(int period) {
    return equity.value(firstBars[period]);
  }

  /** Returns the value after the last bar of a period. */
  double lastValue(int period) {
    return equity.value(lastBar(period));
  }

  /** Returns the value before a period: at the end of the one before it, or the start. */
  double valueBefore(int period) {
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
  double[] returns() {
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
