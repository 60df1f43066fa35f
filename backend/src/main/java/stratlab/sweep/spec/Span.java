package stratlab.sweep.spec;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stratlab.bounds.Quoted;

/**
 * A length of the calendar: {@code 90d}, {@code 2w}, {@code 6m}, {@code 2y}.
 *
 * @param count 1 or more
 */
public record Span(int count, ChronoUnit unit) {
  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,4})([dwmy])");

  /**
   * Reads a length.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Span of(String text) {
    Matcher parts = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          Quoted.of(text)
              + " is not a number of days, weeks, months or years like 90d, 2w, 6m or 2y");
    }
    ChronoUnit unit =
        switch (parts.group(2)) {
          case "d" -> ChronoUnit.DAYS;
          case "w" -> ChronoUnit.WEEKS;
          case "m" -> ChronoUnit.MONTHS;
          default -> ChronoUnit.YEARS;
        };
    return new Span(Integer.parseInt(parts.group(1)), unit);
  }

  /** Returns a day some such lengths later, or earlier when they are below 0. */
  public LocalDate from(LocalDate day, int times) {
    return day.plus((long) count * times, unit);
  }

  public String text() {
    return count + unit.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
