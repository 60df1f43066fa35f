package stratlab.testing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;

/** Random walks with weekends and holes, from a seed; they start on a Thursday evening. */
public final class RandomSessionFixtures {
  private static final long START = 1_609_452_000_000L; // 2020-12-31T22:00
  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;

  private RandomSessionFixtures() {}

  /**
   * Returns bars of whole prices and volumes.
   *
   * @param minutes the length of a bar; the walk rests from Friday 22:00 to Sunday 22:00 and now
   *     and then for some bars or a day, and a few bars open a minute late
   */
  public static Bars of(long seed, int bars, int minutes) {
    RandomGenerator random = new SplittableRandom(seed);
    Bars.Builder builder = new Bars.Builder();
    long time = START;
    double price = 10_000;
    long step = minutes * MINUTE;
    while (builder.size() < bars) {
      time += step;
      if (random.nextInt(20) == 0) {
        time += random.nextInt(1, 40) * step;
      }
      if (isWeekend(time)) {
        continue;
      }
      double open = price + random.nextInt(-9, 10);
      price = open + random.nextInt(-20, 21);
      long late = minutes > 1 && random.nextInt(25) == 0 ? MINUTE : 0;
      builder.add(
          time + late,
          open,
          Math.max(open, price) + random.nextInt(5),
          Math.min(open, price) - random.nextInt(5),
          price,
          random.nextInt(1, 1_000));
    }
    return builder.build(new Instrument("SESSIONS" + seed), Timeframe.minutes(minutes));
  }

  private static boolean isWeekend(long time) {
    // 1970-01-01 was a Thursday.
    long fridayEvening = DAY + 22 * 60 * MINUTE;
    return Math.floorMod(time - fridayEvening, 7 * DAY) < 2 * DAY;
  }
}
