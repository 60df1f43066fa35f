package stratlab.analytics.series;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.market.Times;
import stratlab.trading.Direction;
import stratlab.trading.OpenTrade;

/**
 * At how many bars a position was held at the close: a trade counts from the bar of its entry up
 * to, not with, the bar of its exit.
 */
public final class Exposure {
  private final Times times;

  /** One stretch a position, its first bar above the bar after its last one. */
  private final long[] longs;

  private final long[] shorts;
  private int longCount;
  private int shortCount;

  private Exposure(Times times, int most) {
    this.times = times;
    this.longs = new long[most];
    this.shorts = new long[most];
  }

  public static Exposure of(Times times, TradeColumns trades, List<OpenTrade> open) {
    Exposure exposure = new Exposure(times, trades.count + open.size());
    long[] entries = trades.entryTimes();
    long[] exits = trades.exitTimes();
    int to = 0;
    int row = 0;
    for (int i = 0; i < trades.count; i++) {
      int from = exposure.bar(entries[i], to + trades.entryBar[i] - row);
      row = trades.exitBar[i];
      to = exposure.bar(exits[i], from + trades.bars(i));
      exposure.add(trades.isLong[i], from, to);
    }
    for (OpenTrade trade : open) {
      exposure.add(
          trade.direction() == Direction.LONG,
          exposure.bar(trade.entryTime(), 0),
          exposure.times.size());
    }
    Arrays.sort(exposure.longs, 0, exposure.longCount);
    Arrays.sort(exposure.shorts, 0, exposure.shortCount);
    return exposure;
  }

  /**
   * Returns the first bar at or after a time.
   *
   * @param guess where it is likely to be: with one data set, its rows are as far apart as bars
   */
  private int bar(long time, int guess) {
    boolean isThere =
        guess > 0 && guess < times.size() && times.at(guess) == time && times.at(guess - 1) < time;
    return isThere ? guess : times.firstAtOrAfter(time);
  }

  private void add(boolean isLong, int from, int to) {
    long stretch = (long) from << Integer.SIZE | to;
    if (isLong) {
      longs[longCount++] = stretch;
    } else {
      shorts[shortCount++] = stretch;
    }
  }

  /** Returns the share of the bars at which a side was held; any side for null. */
  public double share(@Nullable Direction side) {
    int held =
        switch (side) {
          case null -> held();
          case LONG -> held(Arrays.copyOf(longs, longCount));
          case SHORT -> held(Arrays.copyOf(shorts, shortCount));
        };
    return (double) held / times.size();
  }

  /** Returns the number of bars at which any side was held. */
  public int held() {
    return held(both());
  }

  private long[] both() {
    long[] both = Arrays.copyOf(longs, longCount + shortCount);
    System.arraycopy(shorts, 0, both, longCount, shortCount);
    Arrays.sort(both);
    return both;
  }

  /** Returns how many bars lie in at least one of the stretches, which ascend. */
  private static int held(long[] stretches) {
    int held = 0;
    int covered = 0;
    for (long stretch : stretches) {
      int from = Math.max(covered, (int) (stretch >>> Integer.SIZE));
      int to = (int) stretch;
      held += Math.max(0, to - from);
      covered = Math.max(covered, to);
    }
    return held;
  }
}
