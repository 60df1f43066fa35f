package stratlab.market;

import static stratlab.bounds.Limits.LARGEST_PRICE;
import static stratlab.bounds.Limits.SMALLEST_PRICE;

import java.time.Instant;

/** Words for bars that contradict themselves or the bars before them. */
final class BarFaults {
  private BarFaults() {}

  /** Whether one of the prices is so small that money divided by it is no number, and yet not 0. */
  static boolean isTiny(double open, double high, double low, double close) {
    return isTiny(open) || isTiny(high) || isTiny(low) || isTiny(close);
  }

  private static boolean isTiny(double price) {
    return price != 0 && Math.abs(price) < SMALLEST_PRICE;
  }

  /** Returns what is wrong with the numbers of a bar. */
  static String ofNumbers(double open, double high, double low, double close, double volume) {
    String[] names = {"open", "high", "low", "close"};
    double[] prices = {open, high, low, close};
    for (int i = 0; i < prices.length; i++) {
      if (!Double.isFinite(prices[i])) {
        return names[i] + " is not a finite number";
      }
      if (Math.abs(prices[i]) > LARGEST_PRICE) {
        return "%s %s is larger than any price, %s".formatted(names[i], prices[i], LARGEST_PRICE);
      }
      if (isTiny(prices[i])) {
        return "%s %s is neither 0 nor a price of at least %s"
            .formatted(names[i], prices[i], SMALLEST_PRICE);
      }
    }
    if (low > high) {
      return "low " + low + " is above high " + high;
    }
    if (low > Math.min(open, close) || Math.max(open, close) > high) {
      return "open %s and close %s are not both within low %s and high %s"
          .formatted(open, close, low, high);
    }
    return Double.isFinite(volume) && volume > LARGEST_PRICE
        ? "volume %s is larger than any volume, %s".formatted(volume, LARGEST_PRICE)
        : "volume " + volume + " is not 0 or more";
  }

  /**
   * Returns what is wrong with the time of a bar that does not come after the one before it.
   *
   * @param first the time of the first of the bars
   * @param bars how many there are
   */
  static String ofOrder(long time, long before, long first, int bars) {
    if (time == before) {
      return "the same time as the bar before it, " + shown(time);
    }
    String fault =
        "earlier than the bar before it (%s after %s); ".formatted(shown(time), shown(before));
    if (bars == 1) {
      return fault + "the bars seem to run newest first: turn their order round";
    }
    return time <= first
        ? fault
            + "the times start again, as where the bars of another symbol begin: a file holds one"
            + " series, split it into one file each"
        : fault + "bars must run from the oldest to the newest";
  }

  private static String shown(long time) {
    return Instant.ofEpochMilli(time).toString().replace("T00:00:00Z", "");
  }
}
