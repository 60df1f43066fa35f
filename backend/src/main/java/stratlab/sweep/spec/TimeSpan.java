package stratlab.sweep.spec;

import org.jspecify.annotations.Nullable;
import stratlab.backtest.TimeWindow;
import stratlab.bounds.Quoted;

/**
 * A stretch of time as a value of an axis says it: {@code 2015-01-01..2019-12-31}.
 *
 * @param from as in {@link stratlab.backtest.BacktestSpec#from}
 * @param to as there
 */
public record TimeSpan(@Nullable String from, @Nullable String to) {
  private static final String DOTS = "..";

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TimeSpan of(String text) {
    int dots = text.indexOf(DOTS);
    if (dots < 0) {
      throw new IllegalArgumentException(
          Quoted.of(text)
              + " is not of the form 2015-01-01..2019-12-31, of which either end may be omitted");
    }
    TimeSpan window =
        new TimeSpan(bound(text.substring(0, dots)), bound(text.substring(dots + DOTS.length())));
    if (TimeWindow.from(window.from) > TimeWindow.to(window.to)) {
      throw new IllegalArgumentException(window.from + " is after the end, " + window.to);
    }
    return window;
  }

  private static @Nullable String bound(String text) {
    return text.isBlank() ? null : TimeWindow.canonical(text.strip());
  }

  /** Returns the value that reads so. */
  public String text() {
    return (from == null ? "" : from) + DOTS + (to == null ? "" : to);
  }
}
