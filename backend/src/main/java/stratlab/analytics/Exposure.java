package stratlab.analytics;

import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trade;

/**
 * At how many bars a position was held at the close: a trade counts from the bar of its entry up
 * to, not with, the bar of its exit.
 */
final class Exposure {
  private final EquityCurve equity;
  private final int[] longs;
  private final int[] shorts;

  private Exposure(EquityCurve equity) {
    this.equity = equity;
    this.longs = new int[equity.size() + 1];
    this.shorts = new int[equity.size() + 1];
  }

  static Exposure of(MetricInput input) {
    Exposure exposure = new Exposure(input.equity());
    for (Trade trade : input.trades()) {
      exposure.add(trade.direction(), trade.entryTime(), trade.exitTime());
    }
    for (OpenTrade trade : input.open()) {
      exposure.add(trade.direction(), trade.entryTime(), Long.MAX_VALUE);
    }
    exposure.accumulate();
    return exposure;
  }

  /** Notes where the number of positions changes. */
  private void add(Direction direction, long from, long to) {
    int[] changes = direction == Direction.LONG ? longs : shorts;
    changes[bar(from)]++;
    changes[bar(to)]--;
  }

  private void accumulate() {
    for (int bar = 1; bar < longs.length; bar++) {
      longs[bar] += longs[bar - 1];
      shorts[bar] += shorts[bar - 1];
    }
  }

  /** Returns the first bar at or after a time. */
  private int bar(long time) {
    int low = 0;
    int high = equity.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (equity.time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the share of the bars at which a side was held; any side for null. */
  double share(@Nullable Direction side) {
    int held = 0;
    for (int bar = 0; bar < equity.size(); bar++) {
      boolean isLong = longs[bar] > 0 && side != Direction.SHORT;
      boolean isShort = shorts[bar] > 0 && side != Direction.LONG;
      held += isLong || isShort ? 1 : 0;
    }
    return (double) held / equity.size();
  }
}
