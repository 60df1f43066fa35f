package stratlab.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import stratlab.market.Moments;

/** The bounds of a run in time, as text and as numbers. */
public final class TimeWindow {
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  private TimeWindow() {}

  /**
   * Returns the ISO form of a bound: a day stays a day, a moment ends in Z.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static String canonical(String text) {
    long moment = Moments.read(text);
    return Moments.isDay(text)
        ? LocalDate.ofEpochDay(Math.floorDiv(moment, DAY)).toString()
        : Instant.ofEpochMilli(moment).toString();
  }

  /** Returns the first time that is inside. */
  public static long from(@Nullable String bound) {
    return bound == null ? Long.MIN_VALUE : Moments.read(bound);
  }

  /** Returns the last time that is inside; a day is inside as a whole. */
  public static long to(@Nullable String bound) {
    if (bound == null) {
      return Long.MAX_VALUE;
    }
    return Moments.isDay(bound) ? Moments.read(bound) + DAY - 1 : Moments.read(bound);
  }

  /** Returns a time for people, without the time of day at midnight. */
  public static String shown(long time) {
    return Math.floorMod(time, DAY) == 0
        ? LocalDate.ofEpochDay(Math.floorDiv(time, DAY)).toString()
        : Instant.ofEpochMilli(time).toString();
  }
}
