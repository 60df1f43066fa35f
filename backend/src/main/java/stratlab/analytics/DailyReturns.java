package stratlab.analytics;

import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;

/**
 * An equity curve as returns from day to day (UTC), the first against the start; from bar to bar
 * where bars are a day or longer. All figures that are scaled to a year are made of them, whatever
 * the length of the bars.
 */
final class DailyReturns {
  static final String INSOLVENT = "the account was worth 0 or less";
  private static final double YEAR_MILLIS = 365.25 * 86_400_000;
  private static final double WEEKENDS_TRADE = 0.6 * 2 / 7;

  private final Periods days;
  private final double[] values;
  private final double[] returns;
  private final double perYear;
  private final double years;
  private final boolean solvent;
  private final String sampling;
  private final boolean ofDays;

  private DailyReturns(EquityCurve equity, Timeframe timeframe) {
    this.days = Periods.days(equity);
    this.values = days.lastValues();
    this.returns = days.returns();
    this.perYear = perYear(timeframe, weekendsTrade(days) ? 365 : 252);
    long end = timeframe.end(equity.time(equity.size() - 1));
    this.years = (end - equity.time(0)) / YEAR_MILLIS;
    this.solvent = equity.start() > 0 && Statistics.least(values) > 0;
    this.ofDays = timeframe.nominalMillis() <= Timeframe.days(1).nominalMillis();
    this.sampling = sampling(timeframe, perYear);
  }

  static DailyReturns of(EquityCurve equity, Timeframe timeframe) {
    return new DailyReturns(equity, timeframe);
  }

  /** Whether more than 3 of 5 possible weekend days have a bar. */
  private static boolean weekendsTrade(Periods days) {
    int weekends = 0;
    for (int day = 0; day < days.size(); day++) {
      weekends += CivilDay.isWeekend(days.firstDay(day)) ? 1 : 0;
    }
    return weekends > days.size() * WEEKENDS_TRADE;
  }

  private static double perYear(Timeframe timeframe, double days) {
    return switch (timeframe.unit()) {
      case SECOND, MINUTE, HOUR -> days;
      case DAY -> days / timeframe.count();
      case WEEK -> 52.0 / timeframe.count();
      case MONTH -> 12.0 / timeframe.count();
    };
  }

  private String sampling(Timeframe timeframe, double perYear) {
    String year = perYear == Math.rint(perYear) ? Long.toString((long) perYear) : "" + perYear;
    return ofDays
        ? "daily (last value of each UTC day), %s a year".formatted(year)
        : "every bar (%s), %s a year".formatted(timeframe, year);
  }

  int size() {
    return returns.length;
  }

  Periods days() {
    return days;
  }

  /** Returns the last value of each day; not to be written to. */
  double[] values() {
    return values;
  }

  /** Returns one return a day; not to be written to. */
  double[] returns() {
    return returns;
  }

  /**
   * Returns A: 252 trading days, or 365 where weekends trade; fewer when bars are longer than a
   * day.
   */
  double perYear() {
    return perYear;
  }

  /**
   * Returns the years of the window: calendar days from the open of its first to the end of its
   * last bar, over 365.25.
   */
  double years() {
    return years;
  }

  /** Whether they are of days, not of longer bars. */
  boolean isOfDays() {
    return ofDays;
  }

  /** Returns how the days were sampled, for people. */
  String sampling() {
    return sampling;
  }

  /** Whether every value a return starts or ends with is above 0, or returns mean nothing. */
  boolean solvent() {
    return solvent;
  }

  /** Returns the mean daily return times the days of a year. */
  double yearly() {
    return Statistics.mean(returns) * perYear;
  }
}
