package stratlab.backtest;

import org.jspecify.annotations.Nullable;

/**
 * What twice the warm-up changes: the run is repeated on data that begins just as many bars before
 * a decision as the lines need, and on data that begins twice as many bars before it, and both are
 * compared over the bars that follow, up to 20,000.
 *
 * @param bars what the lines of the plan need before the first decision, 1 or more
 * @param over how many bars were compared
 * @param reason why it could not be tried; null when it was
 * @param line the line that differs most at the first decision; null when none does
 * @param difference of that line, as a fraction of the greater of its two values; 0 for none
 * @param orders how many orders were sent with the warm-up, and with twice of it
 * @param end the value of the account after them with the warm-up, and with twice of it
 */
public record WarmUpEffect(
    int bars,
    int over,
    @Nullable String reason,
    @Nullable String line,
    double difference,
    Pair orders,
    Pair end) {
  /** A figure with the warm-up and with twice of it. */
  public record Pair(double once, double twice) {}

  private static final Pair NONE = new Pair(0, 0);

  static WarmUpEffect untried(int bars, String reason) {
    return new WarmUpEffect(bars, 0, reason, null, 0, NONE, NONE);
  }

  /** Whether it was tried and changed neither a line nor an order nor the value at the end. */
  public boolean isNone() {
    return reason == null
        && line == null
        && orders.once() == orders.twice()
        && end.once() == end.twice();
  }
}
