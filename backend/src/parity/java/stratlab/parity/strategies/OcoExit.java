package stratlab.parity.strategies;

import stratlab.indicator.Condition;
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
import stratlab.trading.Validity;

/** Enters on a cross of two averages and leaves at a stop or a target, whichever comes first. */
@StrategyCard(
    title = "Stop and target",
    about =
        "Enters on a cross of two averages and leaves at a stop or a target, whichever comes first.")
public record OcoExit(
    @Param(label = "Fast period", value = "12") int fast,
    @Param(label = "Slow period", value = "26") int slow,
    @Param(label = "ATR period", value = "10") int atr,
    @Param(label = "Stop in ATR", value = "2") double sl,
    @Param(label = "Target in ATR", value = "4") double tp,
    @Param(name = "short", label = "Short entries too", value = "true") boolean shorts)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().ema(fast);
    Line calm = market.close().ema(slow);
    Condition up = quick.crossesAbove(calm);
    Condition down = quick.crossesBelow(calm);
    Line range = market.first().atr(atr);
    return new Trader() {
      private int entry;
      private double atEntry;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending() || desk.position(0).size() != 0) {
          return;
        }
        if (up.now()) {
          entry = desk.buy(0);
          atEntry = range.now();
        } else if (shorts && down.now()) {
          entry = desk.sell(0);
          atEntry = range.now();
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (order.id() == entry && order.isCompleted()) {
          int sign = order.order().side().sign();
          Side back = sign > 0 ? Side.SELL : Side.BUY;
          double units = Math.abs(order.filled());
          double price = order.averagePrice();
          int stop = desk.send(0, new Order.Stop(back, units, price - sign * sl * atEntry));
          desk.send(
              0,
              new Order.Limit(back, units, price + sign * tp * atEntry),
              Validity.UNTIL_CANCELLED,
              stop);
        }
      }
    };
  }
}
