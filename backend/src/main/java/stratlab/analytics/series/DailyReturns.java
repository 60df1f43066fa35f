package stratlab.analytics.series;

import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;

/**
 * An equity curve as returns from day to day (UTC), the first against the start; from bar to bar
 * where bars are a day or longer. All figures that are scaled to a year are made of them, whatever
 * the length of the bars.
 */
public final class DailyReturns {
  public static final String INSOLVENT = "the account was worth 0 or less";
  static final String FEW = "fewer than 2 daily returns";
  public static final String STEADY = "the daily returns do not vary";

  private final CalendarPeriods days;
  private final double[] values;
  private final double[] returns;
  private final double perYear;
  private final double years;
  private final @Nullable String tooShort;
  private final boolean solvent;
  private final String sampling;
  private final boolean ofDays;

  private DailyReturns(EquityCurve equity, Timeframe timeframe) {
    TradingDays trading = TradingDays.of(equity.times(), timeframe);
    this.days = CalendarPeriods.days(equity, trading.firstBars());
    this.values = days.lastValues();
    this.returns = days.returns();
    this.perYear = trading.perYear();
    this.years = trading.years();
    this.tooShort = trading.tooShortForYear();
    this.solvent = equity.start() > 0 && Statistics.least(values) > 0;
    this.ofDays = timeframe.nominalMillis() <= Timeframe.days(1).nominalMillis();
    this.sampling = sampling(timeframe, perYear);
  }

  public static DailyReturns of(EquityCurve equity, Timeframe timeframe) {
    return new DailyReturns(equity, timeframe);
  }

  private String sampling(Timeframe timeframe, double perYear) {
    String year = perYear == Math.rint(perYear) ? Long.toString((long) perYear) : "" + perYear;
    return ofDays
        ? "daily (last value of each UTC day), %s a year".formatted(year)
        : "every bar (%s), %s a year".formatted(timeframe, year);
  }

  public int size() {
    return returns.length;
  }

  public CalendarPeriods days() {
    return days;
  }

  /** Returns the last value of each day; not to be written to. */
  public double[] values() {
    return values;
  }

  /** Returns one return a day; not to be written to. */
  public double[] returns() {
    return returns;
  }

  /**
   * Returns A: 252 trading days, or 365 where weekends trade; fewer when bars are longer than a
   * day.
   */
  public double perYear() {
    return perYear;
  }

  /**
   * Returns the years of the window: calendar days from the open of its first to the end of its
   * last bar, over 365.25.
   */
  public double years() {
    return years;
  }

  /**
   * Returns a growth that was compounded up to a year; none where the window is too short to tell
   * it.
   */
  public Figure compounded(Figure growth) {
    return tooShort != null && growth.value() != null ? Figure.none(tooShort) : growth;
  }

  /** Whether they are of days, not of longer bars. */
  public boolean isOfDays() {
    return ofDays;
  }

  /** Returns how the days were sampled, for people. */
  public String sampling() {
    return sampling;
  }

  /** Whether every value a return starts or ends with is above 0, or returns mean nothing. */
  public boolean solvent() {
    return solvent;
  }

  /** Returns the mean daily return times the days of a year. */
  public double yearly() {
    return Statistics.mean(returns) * perYear;
  }

  /**
   * Returns a figure of these returns, or why there is none.
   *
   * @param mustVary whether the figure has no meaning where all returns are equal
   */
  public Figure figure(boolean mustVary, double value) {
    return figure(returns, solvent, mustVary, value);
  }

  /** Returns a figure of returns from day to day, or why there is none. */
  public static Figure figure(double[] returns, boolean solvent, boolean mustVary, double value) {
    if (!solvent) {
      return Figure.none(INSOLVENT);
    }
    if (returns.length < 2) {
      return Figure.none(FEW);
    }
    if (mustVary && Statistics.isConstant(returns)) {
      return Figure.none(STEADY);
    }
    return Figure.of(value);
  }
}
