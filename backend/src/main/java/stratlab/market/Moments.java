package stratlab.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import stratlab.bounds.Quoted;

/**
 * Reads dates and times as UTC epoch milliseconds: {@code 2024-05-01} or {@code 20240501}, and
 * {@code 09:05}, {@code 09:05:30} or {@code 09:05:30.250}, in two texts or in one with a blank or a
 * T between; a closing Z is allowed. Years have four digits and start at 1000. Every fault is an
 * {@code IllegalArgumentException} for people.
 */
public final class Moments {
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  /** Earlier years are two digits of a later one. */
  private static final int FIRST_YEAR = 1000;

  private Moments() {}

  /** Reads a date, or a date with a time of day. */
  public static long read(String text) {
    int split = split(text);
    return split < 0
        ? date(text)
        : date(text.substring(0, split)) + timeOfDay(text.substring(split + 1).strip());
  }

  /** Reads a date column and a time column. */
  public static long read(String date, String time) {
    return date(date) + timeOfDay(time);
  }

  /** Whether a text that {@link #read(String)} takes is a day without a time. */
  public static boolean isDay(String text) {
    return split(text) < 0;
  }

  private static int split(String text) {
    int split = text.indexOf('T');
    return split < 0 ? text.indexOf(' ') : split;
  }

  private static long date(String text) {
    boolean dashed = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    if (!dashed && text.length() != 8) {
      throw notADate(text);
    }
    int year = number(text, 0, 4);
    int month = dashed ? number(text, 5, 7) : number(text, 4, 6);
    int day = dashed ? number(text, 8, 10) : number(text, 6, 8);
    if (year < 0 || month < 0 || day < 0) {
      throw notADate(text);
    }
    if (year < FIRST_YEAR) {
      throw new IllegalArgumentException(
          "date " + text + " is in the year " + year + "; write all four digits of the year");
    }
    try {
      return LocalDate.of(year, month, day).toEpochDay() * DAY;
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException("there is no date " + text, impossible);
    }
  }

  private static long timeOfDay(String given) {
    String text = given.endsWith("Z") ? given.substring(0, given.length() - 1) : given;
    boolean shaped =
        text.length() >= 5
            && text.charAt(2) == ':'
            && (text.length() == 5 || (text.length() >= 8 && text.charAt(5) == ':'));
    int hour = shaped ? number(text, 0, 2) : -1;
    int minute = shaped ? number(text, 3, 5) : -1;
    int second = shaped && text.length() >= 8 ? number(text, 6, 8) : 0;
    int milli = shaped && text.length() > 8 ? fraction(text) : 0;
    boolean inRange =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!inRange || milli < 0) {
      throw new IllegalArgumentException(
          "time " + Quoted.of(given) + " is not of the form 09:05, 09:05:30 or 09:05:30.250 (UTC)");
    }
    return ((hour * 60L + minute) * 60 + second) * 1000 + milli;
  }

  private static int fraction(String text) {
    int digits = text.length() - 9;
    if (text.charAt(8) != '.' || digits < 1 || digits > 3) {
      return -1;
    }
    int value = number(text, 9, text.length());
    return digits == 3 ? value : digits == 2 ? value * 10 : value * 100;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static IllegalArgumentException notADate(String text) {
    return new IllegalArgumentException(
        "date " + Quoted.of(text) + " is not of the form 2024-05-01 or 20240501");
  }
}
