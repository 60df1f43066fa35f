package stratlab.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stratlab.bounds.Quoted;

/**
 * The length of a bar: {@code 5m}, {@code 1h}, {@code 1d}, {@code 1w}, {@code 1M}.
 *
 * @param unit the unit of time
 * @param count how many units, 1 or more
 */
public record Timeframe(Unit unit, int count) {
  /**
   * A unit of time with its one-letter sign (case matters: {@code m} minutes, {@code M} months).
   */
  public enum Unit {
    SECOND("s", Duration.ofSeconds(1)),
    MINUTE("m", Duration.ofMinutes(1)),
    HOUR("h", Duration.ofHours(1)),
    DAY("d", Duration.ofDays(1)),
    WEEK("w", Duration.ofDays(7)),
    /** A calendar month; its nominal length is used only to compare time frames. */
    MONTH("M", Duration.ofDays(30));

    private final String sign;
    private final long nominalMillis;

    Unit(String sign, Duration nominal) {
      this.sign = sign;
      this.nominalMillis = nominal.toMillis();
    }
  }

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long A_MONDAY = 4 * DAY; // 1970-01-05
  private static final Pattern SPELLING = Pattern.compile("([1-9][0-9]{0,3})([smhdwM])");

  public Timeframe {
    if (count < 1) {
      throw new IllegalArgumentException("a time frame counts 1 or more units, not " + count);
    }
  }

  /**
   * Reads a time frame as {@link #toString()} spells it: {@code 15m}, {@code 1d}, {@code 1M}.
   *
   * @throws IllegalArgumentException for anything else, with the spellings there are
   */
  public static Timeframe parse(String text) {
    Matcher spelled = SPELLING.matcher(text);
    if (!spelled.matches()) {
      throw new IllegalArgumentException(
          ("time frame %s is not a number from 1 to 9999 and one of s, m, h, d, w, M (seconds,"
                  + " minutes, hours, days, weeks, months), like 15m, 1d or 1M")
              .formatted(Quoted.of(text)));
    }
    Unit unit =
        Stream.of(Unit.values())
            .filter(each -> each.sign.equals(spelled.group(2)))
            .findFirst()
            .orElseThrow();
    return new Timeframe(unit, Integer.parseInt(spelled.group(1)));
  }

  public static Timeframe minutes(int count) {
    return new Timeframe(Unit.MINUTE, count);
  }

  public static Timeframe days(int count) {
    return new Timeframe(Unit.DAY, count);
  }

  /** Returns its length in milliseconds; months count 30 days. */
  public long nominalMillis() {
    return unit.nominalMillis * count;
  }

  /** Returns when a bar that opens at {@code open} ends (UTC epoch milliseconds, excluded). */
  public long end(long open) {
    if (unit != Unit.MONTH) {
      return open + nominalMillis();
    }
    return Instant.ofEpochMilli(open)
        .atZone(ZoneOffset.UTC)
        .plusMonths(count)
        .toInstant()
        .toEpochMilli();
  }

  /**
   * Returns when the period that holds a moment began (UTC epoch milliseconds). Lengths below a day
   * are counted from midnight, days from 1970-01-01, weeks from a Monday and months from January of
   * the year 0, so that three of them are a quarter.
   */
  public long periodStart(long moment) {
    if (unit == Unit.MONTH) {
      return firstOfMonth(monthBlock(moment));
    }
    long length = nominalMillis();
    long from = length < DAY ? midnight(moment) : unit == Unit.WEEK ? A_MONDAY : 0;
    return from + Math.floorDiv(moment - from, length) * length;
  }

  /**
   * Returns when the period that holds a moment ends (UTC epoch milliseconds, excluded). Lengths
   * below a day that do not divide it have a shorter period before midnight.
   */
  public long periodEnd(long moment) {
    if (unit == Unit.MONTH) {
      return firstOfMonth(monthBlock(moment) + count);
    }
    long length = nominalMillis();
    long end = periodStart(moment) + length;
    return length < DAY ? Math.min(end, midnight(moment) + DAY) : end;
  }

  private static long midnight(long moment) {
    return Math.floorDiv(moment, DAY) * DAY;
  }

  /** Returns the month with which a block of {@code count} months begins, from year 0. */
  private long monthBlock(long moment) {
    long month =
        LocalDate.ofEpochDay(Math.floorDiv(moment, DAY)).getLong(ChronoField.PROLEPTIC_MONTH);
    return Math.floorDiv(month, count) * count;
  }

  private static long firstOfMonth(long month) {
    int year = Math.toIntExact(Math.floorDiv(month, 12L));
    return LocalDate.of(year, (int) Math.floorMod(month, 12L) + 1, 1).toEpochDay() * DAY;
  }

  /** Whether bars of this length carry a time of day. */
  public boolean intraday() {
    return unit.nominalMillis < DAY;
  }

  /**
   * Returns the time frame of bars that open at these times: the commonest distance between
   * neighbours, so that gaps, nights and weekends do not matter.
   *
   * @param times strictly ascending, at least two
   */
  static Timeframe ofTimes(long[] times, int size) {
    if (size < 2) {
      throw new IllegalArgumentException("at least two bars are needed to tell their length");
    }
    Map<Long, Integer> counts = new HashMap<>();
    int run = 0;
    for (int i = 1; i < size; i++) {
      run++;
      long step = times[i] - times[i - 1];
      if (i + 1 == size || times[i + 1] - times[i] != step) {
        counts.merge(step, run, Integer::sum);
        run = 0;
      }
    }
    long modal =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Long, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    return ofStep(modal);
  }

  private static Timeframe ofStep(long step) {
    if (step >= 28 * DAY && step <= 31 * DAY) {
      return new Timeframe(Unit.MONTH, 1);
    }
    if (step % (7 * DAY) == 0) {
      return of(Unit.WEEK, step / (7 * DAY));
    }
    if (step % DAY == 0) {
      return of(Unit.DAY, step / DAY);
    }
    if (step % HOUR == 0) {
      return of(Unit.HOUR, step / HOUR);
    }
    if (step % MINUTE == 0) {
      return of(Unit.MINUTE, step / MINUTE);
    }
    return of(Unit.SECOND, Math.max(1, step / SECOND));
  }

  private static Timeframe of(Unit unit, long count) {
    return new Timeframe(unit, Math.toIntExact(count));
  }

  @Override
  public String toString() {
    return count + unit.sign;
  }
}
