package stratlab.analytics.series;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
@SuppressWarnings("ArrayRecordComponent")
public // a column: read by index, never compared
record TradingDays(int[] firstBars, double perYear, double years) {
  private static final long DAY_MILLIS = 86_400_000;
  private static final double YEAR_MILLIS = 365.25 * DAY_MILLIS;
  private static final double WEEKENDS_TRADE = 0.6 * 2 / 7;

  /** Below them a growth that is compounded up to a year says more of the power than of the run. */
  private static final double FEWEST_CALENDAR_DAYS = 90;

  private static final int FEWEST_RETURNS = 30;

  /** Finds the days of bars, at least one. */
  public static TradingDays of(Times times, Timeframe timeframe) {
    int[] firsts = firstBars(times);
    long end = timeframe.end(times.at(times.size() - 1));
    return new TradingDays(
        firsts,
        perYear(timeframe, weekendsTrade(times, firsts) ? 365 : 252),
        (end - times.at(0)) / YEAR_MILLIS);
  }

  /**
   * Returns why no growth of a year can be told of the window; null where it can: from 90 calendar
   * days and 30 returns on.
   */
  public @Nullable String tooShortForYear() {
    double calendar = years * YEAR_MILLIS / DAY_MILLIS;
    // A window of 90 days may come out as a hair less.
    if (calendar >= FEWEST_CALENDAR_DAYS - 1e-6 && firstBars.length >= FEWEST_RETURNS) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "growth of a year needs %.0f days and %d returns; the window has %s days and %d returns",
        FEWEST_CALENDAR_DAYS,
        FEWEST_RETURNS,
        calendar < FEWEST_CALENDAR_DAYS
            ? String.format(Locale.ROOT, "%.1f", calendar)
            : String.format(Locale.ROOT, "%.0f", calendar),
        firstBars.length);
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
