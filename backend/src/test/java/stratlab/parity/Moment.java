package stratlab.parity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time of a case: a day, or a moment.
 *
 * @param millis UTC epoch milliseconds; midnight of a day
 * @param isDay whether there was no time of day
 */
record Moment(long millis, boolean isDay) {
  static final long DAY = 86_400_000;

  static Moment read(String text) {
    try {
      return text.indexOf('T') < 0 && text.indexOf(' ') < 0
          ? new Moment(LocalDate.parse(text).toEpochDay() * DAY, true)
          : new Moment(
              LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC).toEpochMilli(),
              false);
    } catch (DateTimeException _) {
      throw new CaseFault("'" + text + "' is no day like 2024-05-01 and no time of one");
    }
  }

  /**
   * Whether it names a bar. Bars of a day or longer are compared as days, because Backtrader has
   * them at the end of the day and this platform at its beginning; others to the second.
   */
  boolean names(long time, boolean daily) {
    long unit = daily || isDay ? DAY : 1000;
    return Math.floorDiv(millis, unit) == Math.floorDiv(time, unit);
  }

  /** Shows a time as cases have it. */
  static String show(long time, boolean daily) {
    LocalDateTime moment =
        LocalDateTime.ofEpochSecond(Math.floorDiv(time, 1000L), 0, ZoneOffset.UTC);
    return daily ? moment.toLocalDate().toString() : moment.toString();
  }
}
