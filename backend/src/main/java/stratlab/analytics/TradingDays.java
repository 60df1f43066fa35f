package stratlab.analytics;

import java.util.Arrays;
import stratlab.market.Timeframe;
import stratlab.market.Times;

/**
 * The days (UTC) of a window that have a bar, and how many such days and how many years it is taken
 * to be worth; every bar where bars are longer than a day.
 *
 * @param firstBars the first bar of each day, ascending from 0
 * @param perYear A: 252 trading days, or 365 where weekends trade; fewer when bars are longer than
 *     a day
 * @param years calendar days from the open of the first to the end of the last bar, over 365.25
 */
@SuppressWarnings("ArrayRecordComponent") // a column: read by index, never compared
record TradingDays(int[] firstBars, double perYear, double years) {
  private static final long DAY_MILLIS = 86_400_000;
  private static final double YEAR_MILLIS = 365.25 * DAY_MILLIS;
  private static final double WEEKENDS_TRADE = 0.6 * 2 / 7;

  /** Finds the days of bars, at least one. */
  static TradingDays of(Times times, Timeframe timeframe) {
    int[] firsts = firstBars(times);
    long end = timeframe.end(times.at(times.size() - 1));
    return new TradingDays(
        firsts,
        perYear(timeframe, weekendsTrade(times, firsts) ? 365 : 252),
        (end - times.at(0)) / YEAR_MILLIS);
  }

  /** Returns the first bar of each day. */
  static int[] firstBars(Times times) {
    int[] firsts = new int[16];
    int size = 0;
    for (int bar = 0; bar < times.size(); ) {
      if (size == firsts.length) {
        firsts = Arrays.copyOf(firsts, 2 * size);
      }
      firsts[size++] = bar;
      bar = times.firstAtOrAfter((CivilDay.of(times.at(bar)) + 1) * DAY_MILLIS, bar + 1);
    }
    return Arrays.copyOf(firsts, size);
  }

  /** Whether more than 3 of 5 possible weekend days have a bar. */
  private static boolean weekendsTrade(Times times, int[] firstBars) {
    int weekends = 0;
    for (int bar : firstBars) {
      weekends += CivilDay.isWeekend(CivilDay.of(times.at(bar))) ? 1 : 0;
    }
    return weekends > firstBars.length * WEEKENDS_TRADE;
  }

  private static double perYear(Timeframe timeframe, double days) {
    return switch (timeframe.unit()) {
      case SECOND, MINUTE, HOUR -> days;
      case DAY -> days / timeframe.count();
      case WEEK -> 52.0 / timeframe.count();
      case MONTH -> 12.0 / timeframe.count();
    };
  }
}
