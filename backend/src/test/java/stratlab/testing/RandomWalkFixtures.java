package stratlab.testing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;

/** Random walks from a seed: prices with two decimals, daily bars from 2020-01-01. */
public final class RandomWalkFixtures {
  private static final long START = 1_577_836_800_000L;
  private static final long DAY = 86_400_000L;

  private RandomWalkFixtures() {}

  /** Returns a walk around 100 that stays above 1. */
  public static Bars of(long seed, int bars) {
    return of(seed, bars, 1, 0);
  }

  /** Returns a walk of whole numbers, in which averages often tie. */
  public static Bars whole(long seed, int bars) {
    RandomGenerator random = new SplittableRandom(seed);
    Bars.Builder builder = new Bars.Builder();
    int price = 100;
    for (int day = 0; day < bars; day++) {
      int open = Math.max(10, price + random.nextInt(-1, 2));
      int close = Math.max(10, open + random.nextInt(-2, 3));
      int high = Math.max(open, close) + random.nextInt(0, 2);
      int low = Math.min(open, close) - random.nextInt(0, 2);
      builder.add(START + day * DAY, open, high, low, close, random.nextInt(0, 1_000));
      price = close;
    }
    return builder.build(new Instrument("WHOLE" + seed), Timeframe.days(1));
  }

  /**
   * Returns a walk whose prices are multiplied, and which leaves days out.
   *
   * @param missing one of this many days is left out; 0 for none
   */
  public static Bars of(long seed, int bars, int factor, int missing) {
    RandomGenerator random = new SplittableRandom(seed);
    Bars.Builder builder = new Bars.Builder();
    long cents = 10_000;
    for (int day = 0; builder.size() < bars; day++) {
      long open = Math.max(100, cents + random.nextInt(-60, 61));
      long close = Math.max(100, open + random.nextInt(-250, 251));
      long high = Math.max(open, close) + random.nextInt(0, 120);
      long low = Math.max(50, Math.min(open, close) - random.nextInt(0, 120));
      cents = close;
      if (missing == 0 || random.nextInt(missing) != 0) {
        builder.add(
            START + day * DAY,
            open * factor / 100.0,
            high * factor / 100.0,
            Math.min(low, Math.min(open, close)) * factor / 100.0,
            close * factor / 100.0,
            random.nextInt(0, 100_000));
      }
    }
    return builder.build(new Instrument("WALK" + seed), Timeframe.days(1));
  }
}
