package stratlab.testing;

import java.time.Duration;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Distance;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/** Sends orders of many kinds and fates in turn, so that a report has something to show of each. */
@StrategyCard(title = "Every order", about = "Sends orders of every kind in turn.", roles = "price")
public record EveryOrder(
    @Param(
            label = "Exit distance",
            value = "0.0004",
            min = 0.00001,
            max = 0.5,
            unit = "fraction",
            description = "Of the close, to both sides.")
        double distance)
    implements Strategy {
  @Override
  public Plan plan(Market market) {
    return new Sender(distance);
  }

  private static final class Sender implements Trader {
    private static final int ROUND = 20;

    private final double distance;
    private Desk.Bracket bracket = new Desk.Bracket(0, 0, 0);

    Sender(double distance) {
      this.distance = distance;
    }

    @Override
    public void next(Desk desk) {
      double close = desk.lastClose(0);
      Order stop = new Order.Stop(Side.SELL, 1, close * (1 - distance));
      Order target = new Order.Limit(Side.SELL, 1, close * (1 + distance));
      switch (desk.bar() % ROUND) {
        case 0, 10 -> desk.buy(0, 1);
        case 2 -> {
          int first = desk.send(0, stop);
          desk.send(0, target, Validity.UNTIL_CANCELLED, first);
        }
        case 5 -> {
          Order far = new Order.StopLimit(Side.BUY, 1, close * 2, close * 2.1);
          desk.send(0, far, Validity.span(Duration.ofMinutes(15)), 0);
        }
        case 6 -> {
          Order far = new Order.Limit(Side.BUY, 1, close / 2);
          bracket = desk.bracket(0, far, stop, target, Validity.UNTIL_CANCELLED);
        }
        case 8 -> desk.cancel(bracket.main());
        case 12 ->
            desk.send(0, new Order.StopTrail(Side.SELL, 1, new Distance.Fraction(distance), close));
        case 14 -> desk.buy(0, 1e9);
        default -> {}
      }
    }
  }
}
