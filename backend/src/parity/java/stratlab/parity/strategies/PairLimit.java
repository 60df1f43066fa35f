package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;

/** Buys the second data set by limit orders; the first drives the clock too. */
@StrategyCard(
    title = "Limit on the second",
    about = "Buys the second data set by limit orders; the first drives the clock too.",
    roles = {"first", "second"})
public record PairLimit(
    @Param(label = "Average period", value = "10") int period,
    @Param(label = "Below the price", value = "0.003") double dip,
    @Param(label = "Calls held at least", value = "6") int hold)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.data("second").close();
    Line mean = close.sma(period);
    return new Trader() {
      private int calls;
      private int boughtAt;

      @Override
      public void next(Desk desk) {
        calls++;
        if (desk.hasPending()) {
          return;
        }
        if (desk.position(1).size() == 0) {
          double units = desk.units(1, Double.NaN);
          if (close.now() < mean.now() && units > 0) {
            desk.send(1, new Order.Limit(Side.BUY, units, close.now() * (1 - dip)));
          }
        } else if (calls - boughtAt >= hold) {
          desk.close(1);
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (order.isCompleted() && order.order().side() == Side.BUY) {
          boughtAt = calls;
        }
      }
    };
  }
}
