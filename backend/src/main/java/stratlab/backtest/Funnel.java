package stratlab.backtest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the raw signals of a run: why it traded as often as it did, and no more. The
 * package says what a raw signal is. Bars are counted as those of orders are, from the first of the
 * window; bars loaded before it are negative.
 *
 * @param basis what the strategy decides by
 * @param raw how many raw signals there were
 * @param filled how many of them became a position, or a part of one
 * @param outcomes every one of {@link SignalOutcome} in its order, those that never happened too;
 *     their signals add up to {@code raw}
 * @param explanation why there was no fill at all, in sentences; null where there was one
 * @param conditions the conditions of the plan and their parts, each followed by its parts; empty
 *     for a strategy that decides bar by bar
 */
public record Funnel(
    Basis basis,
    int raw,
    int filled,
    List<Outcome> outcomes,
    @Nullable String explanation,
    List<Part> conditions) {
  /** How many stretches of bars are listed of an outcome. */
  public static final int MOST_STRETCHES = 100;

  public Funnel {
    outcomes = List.copyOf(outcomes);
    conditions = List.copyOf(conditions);
  }

  /** What a strategy decides by. */
  public enum Basis {
    /** Conditions over lines: a raw signal is a bar. */
    CONDITIONS,
    /** Its own code, bar by bar: a raw signal is an order. */
    ORDERS
  }

  /**
   * How many raw signals ended in one way.
   *
   * @param label the outcome for people
   * @param signals how many
   * @param bars on how many bars; fewer where a bar had several orders
   * @param stretches how many stretches of consecutive bars those are
   * @param first the first of them, {@link #MOST_STRETCHES} at most
   */
  public record Outcome(
      SignalOutcome outcome,
      String label,
      int signals,
      int bars,
      int stretches,
      List<Stretch> first) {
    public Outcome {
      first = List.copyOf(first);
    }
  }

  /**
   * Consecutive bars.
   *
   * @param bar the first
   * @param bars how many, 1 or more
   * @param from time of the first
   * @param to time of the last
   */
  public record Stretch(int bar, int bars, long from, long to) {}

  /**
   * A condition or a part of one.
   *
   * @param step {@code enter_long}, {@code exit_long}, {@code enter_short} or {@code exit_short}
   * @param depth 0 for the whole, 1 for its parts, and so on
   * @param bars on how many bars of the window it held
   * @param closest where its sides came closest to what it asks for; null where it held or does not
   *     compare two values, or never had any
   * @param note how close it came, or why it could not hold, in words; null where it held
   */
  public record Part(
      String step,
      int depth,
      String condition,
      int bars,
      @Nullable Closest closest,
      @Nullable String note) {}

  /**
   * The bar on which a comparison that never held came closest.
   *
   * @param value of its first side, in the unit of its line
   * @param other of its second side
   * @param gap between them, 0 or more
   */
  public record Closest(int bar, long time, double value, double other, double gap) {}

  /** Returns it as one line: {@code 120 raw, 45 filled, 70 already in position, 5 no cash …}. */
  public String words() {
    String lost =
        outcomes.stream()
            .filter(outcome -> outcome.signals() > 0 && outcome.outcome() != SignalOutcome.FILLED)
            .map(outcome -> ", " + outcome.signals() + " " + lower(outcome.label()))
            .collect(Collectors.joining());
    return raw + " raw, " + filled + " filled" + lost;
  }

  static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
