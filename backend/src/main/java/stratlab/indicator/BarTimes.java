package stratlab.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import stratlab.indicator.kernel.PeriodCheck;
import stratlab.market.Bars;

/**
 * What the calendar and the clock say of the bars of a data set, by the moment at which each opened
 * (UTC). A calendar is known ahead: how many weekdays are left in a month is no look into the
 * future; holidays are not known.
 */
public final class BarTimes {
  private static final long MINUTE = 60_000;
  private static final long DAY = 1440 * MINUTE;

  private final Feed feed;
  private final Bars bars;

  BarTimes(Feed feed, Bars bars) {
    this.feed = feed;
    this.bars = bars;
  }

  /** Returns how many bars there have been, 1 at the first. */
  public Line count() {
    return rows("Bar", row -> row + 1);
  }

  /** Returns the day of the week, 1 for Monday to 7 for Sunday. */
  public Line dayOfWeek() {
    return days("DayOfWeek", day -> day.getDayOfWeek().getValue());
  }

  /** Returns the minute of the day, 0 to 1439; 0 for bars of a day or longer. */
  public Line minuteOfDay() {
    return rows("MinuteOfDay", this::minute);
  }

  /** Returns how many days from Monday to Friday of its month have begun, its own included. */
  public Line weekdayOfMonth() {
    return days("WeekdayOfMonth", day -> weekdays(day.withDayOfMonth(1), day));
  }

  /** Returns how many days from Monday to Friday are left in its month after its own, 0 to 22. */
  public Line weekdaysLeft() {
    return days(
        "WeekdaysLeft", day -> weekdays(day.plusDays(1), day.withDayOfMonth(day.lengthOfMonth())));
  }

  /**
   * Returns the highest high of the opening of its day: of the bars that open in a number of
   * minutes from a minute of the day on. NaN up to the end of the opening, and on days on which no
   * bar opened in it.
   *
   * @param from minute of the day, 0 to 1439
   * @param minutes 1 or more
   */
  public Line openingHigh(int from, int minutes) {
    return opening("OpeningHigh", from, minutes, 1);
  }

  /** Returns the lowest low of the opening; see {@link #openingHigh}. */
  public Line openingLow(int from, int minutes) {
    return opening("OpeningLow", from, minutes, -1);
  }

  private Line opening(String name, int from, int minutes, int sign) {
    PeriodCheck.check(name, minutes);
    return feed.priceLine(
            Names.of(name, from, minutes), 1, () -> extremes(from, from + minutes, sign))
        .registered();
  }

  private double[] extremes(int from, int to, int sign) {
    double[] values = new double[bars.size()];
    long day = Long.MIN_VALUE;
    double extreme = Double.NaN;
    for (int row = 0; row < values.length; row++) {
      long today = Math.floorDiv(bars.time(row), DAY);
      extreme = today == day ? extreme : Double.NaN;
      day = today;
      double minute = minute(row);
      if (minute >= from && minute < to) {
        double price = sign > 0 ? bars.high().at(row) : bars.low().at(row);
        extreme = Double.isNaN(extreme) || sign * (price - extreme) > 0 ? price : extreme;
      }
      values[row] = minute >= to ? extreme : Double.NaN;
    }
    return values;
  }

  private double minute(int row) {
    return (double) Math.floorDiv(Math.floorMod(bars.time(row), DAY), MINUTE);
  }

  private Line days(String name, ToDoubleFunction<LocalDate> value) {
    return rows(
        name, row -> value.applyAsDouble(LocalDate.ofEpochDay(Math.floorDiv(bars.time(row), DAY))));
  }

  private Line rows(String name, IntToDoubleFunction value) {
    return feed.line(
        name,
        1,
        () -> {
          double[] values = new double[bars.size()];
          for (int row = 0; row < values.length; row++) {
            values[row] = value.applyAsDouble(row);
          }
          return values;
        });
  }

  private static double weekdays(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      count += day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? 1 : 0;
    }
    return count;
  }
}
