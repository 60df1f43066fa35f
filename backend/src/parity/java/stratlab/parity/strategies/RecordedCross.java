package stratlab.parity.strategies;

import java.math.BigDecimal;
import stratlab.indicator.Line;

/**
 * The cross of two simple averages as the recorded runs see it. On this platform averages of
 * decimal prices are exact, so that two that tie are equal. Backtrader divides rounded sums of
 * binary prices, where a tie can come out as a difference in the last digit, and then a cross is
 * seen a bar sooner or later. Only ties are computed again.
 */
final class RecordedCross {
  private static final double TIE = 1e-12;

  private final Line prices;
  private final int fast;
  private final int slow;
  private final Line quick;
  private final Line calm;

  RecordedCross(Line prices, int fast, int slow) {
    this.prices = prices;
    this.fast = fast;
    this.slow = slow;
    this.quick = prices.sma(fast);
    this.calm = prices.sma(slow);
    // A cross needs a bar more than its lines.
    quick.shift(1);
    calm.shift(1);
  }

  boolean up() {
    return up(0);
  }

  boolean down() {
    return down(0);
  }

  /** Whether the fast average crossed above the slow one a number of bars ago. */
  boolean up(int ago) {
    return difference(ago) > 0 && before(ago) < 0;
  }

  /** Whether the fast average crossed below the slow one a number of bars ago. */
  boolean down(int ago) {
    return difference(ago) < 0 && before(ago) > 0;
  }

  /** Returns the latest difference before a bar that is not 0; NaN when there is none. */
  private double before(int ago) {
    int at = ago + 1;
    double difference = difference(at);
    while (difference == 0) {
      difference = difference(++at);
    }
    return difference;
  }

  private double difference(int ago) {
    double base = calm.ago(ago);
    double difference = quick.ago(ago) - base;
    return Math.abs(difference) <= TIE * Math.abs(base)
        ? rounded(fast, ago) - rounded(slow, ago)
        : difference;
  }

  private double rounded(int period, int ago) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < period; i++) {
      sum = sum.add(new BigDecimal(prices.ago(ago + i)));
    }
    return sum.doubleValue() / period;
  }
}
