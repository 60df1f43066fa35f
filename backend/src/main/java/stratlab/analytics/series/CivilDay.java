package stratlab.analytics.series;

/**
 * Days as plain numbers, counted from 1970-01-01. The conversion is Howard Hinnant's days-to-civil
 * algorithm (proleptic Gregorian calendar), which needs no object a bar.
 */
public final class CivilDay {
  private static final long MILLIS = 86_400_000;
  private static final int DAYS_OF_ERA = 146_097;
  private static final int MARCH_1_OF_YEAR_0 = 719_468;

  private CivilDay() {}

  /** Returns the UTC day of a time. */
  public static long of(long millis) {
    return Math.floorDiv(millis, MILLIS);
  }

  /** Returns the number of the ISO week (Monday to Sunday) that a day lies in. */
  public static long week(long day) {
    return Math.floorDiv(day + 3, 7);
  }

  /** Returns the weekday of a day: 0 for Monday, 6 for Sunday. */
  public static int weekday(long day) {
    return Math.floorMod(day + 3, 7);
  }

  /** Whether a day is a Saturday or a Sunday. */
  public static boolean isWeekend(long day) {
    return weekday(day) >= 5;
  }

  /** Returns the number of the month that a day lies in: 12 times the year plus 0 to 11. */
  public static long month(long day) {
    long shifted = day + MARCH_1_OF_YEAR_0;
    long era = Math.floorDiv(shifted, DAYS_OF_ERA);
    long dayOfEra = shifted - era * DAYS_OF_ERA;
    long yearOfEra =
        (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / (DAYS_OF_ERA - 1)) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long monthFromMarch = (5 * dayOfYear + 2) / 153;
    return (yearOfEra + era * 400) * 12 + monthFromMarch + 2;
  }

  /** Returns the number of the quarter that a day lies in: 4 times the year plus 0 to 3. */
  public static long quarter(long day) {
    return Math.floorDiv(month(day), 3);
  }

  /** Returns the year that a day lies in. */
  public static long year(long day) {
    return Math.floorDiv(month(day), 12);
  }
}
