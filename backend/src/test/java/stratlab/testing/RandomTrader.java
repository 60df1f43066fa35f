package stratlab.testing;

import java.time.Duration;
import java.util.SplittableRandom;
import stratlab.strategy.Desk;
import stratlab.strategy.Trader;
import stratlab.trading.Distance;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/**
 * Sends orders of every kind by chance, at levels around the latest close. What it does on a bar
 * depends on its seed, the bar and the account alone.
 */
public final class RandomTrader implements Trader {
  private final long seed;

  public RandomTrader(long seed) {
    this.seed = seed;
  }

  @Override
  public void next(Desk desk) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + desk.bar());
    if (random.nextInt(4) == 0) {
      return;
    }
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    double units = random.nextInt(1, 20);
    double close = desk.lastClose(0);
    double near = close * (1 + random.nextInt(-30, 31) / 1024.0);
    double other = close * (1 + random.nextInt(-30, 31) / 1024.0);
    Distance distance = new Distance.Fraction(random.nextInt(1, 40) / 1024.0);
    Validity validity =
        random.nextBoolean()
            ? Validity.UNTIL_CANCELLED
            : Validity.span(Duration.ofDays(random.nextInt(1, 6)));
    switch (random.nextInt(12)) {
      case 0 -> desk.send(0, new Order.Close(side, units));
      case 1 -> desk.send(0, new Order.Limit(side, units, near), validity, 0);
      case 2 -> desk.send(0, new Order.Stop(side, units, near), validity, 0);
      case 3 -> desk.send(0, new Order.StopLimit(side, units, near, other), validity, 0);
      case 4 -> desk.send(0, new Order.StopTrail(side, units, distance, close), validity, 0);
      case 5 ->
          desk.send(0, new Order.StopTrailLimit(side, units, distance, close, other), validity, 0);
      case 6 -> {
        int first = desk.send(0, new Order.Stop(side, units, near), validity, 0);
        desk.send(0, new Order.Limit(side, units, other), validity, first);
      }
      case 7 -> {
        Side back = side == Side.BUY ? Side.SELL : Side.BUY;
        double away = close * 20 / 1024 * side.sign();
        desk.bracket(
            0,
            new Order.Market(side, units),
            new Order.Stop(back, units, close - away),
            new Order.Limit(back, units, close + away),
            validity);
      }
      case 8 -> desk.close(0);
      case 9 -> desk.targetShare(0, random.nextInt(-8, 9) / 16.0);
      case 10 -> desk.cancel(1 + random.nextInt(Math.max(1, desk.bar())) % sent(desk));
      default -> desk.trade(0, side.sign() * units);
    }
  }

  /** Returns the number of orders there are, at least 1, by sending one. */
  private static int sent(Desk desk) {
    return desk.buy(0, 1);
  }
}
