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
import stratlab.trading.Side;

/** Enters and leaves by stop orders at the range of the last bars, with patience. */
@StrategyCard(
    title = "Stop entry",
    about = "Enters and leaves by stop orders at the range of the last bars, with patience.")
public record StopEntry(
    @Param(label = "Range period", value = "10") int n,
    @Param(label = "Beyond the range", value = "0.001") double off,
    @Param(
            label = "Kind of the orders",
            value = "Stop",
            choices = {"Stop", "StopLimit"})
        String kind,
    @Param(label = "Limit beyond the trigger", value = "0.002") double lim,
    @Param(label = "Bars until an order is taken back", value = "6") int patience)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line highest = market.high().highest(n);
    Line lowest = market.low().lowest(n);
    return new Trader() {
      private int sent;
      private int sentAt;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending()) {
          if (desk.isPending(sent) && desk.bar() - sentAt >= patience) {
            desk.cancel(sent);
          }
          return;
        }
        double held = desk.position(0).size();
        Side side = held == 0 ? Side.BUY : Side.SELL;
        double units = held == 0 ? desk.units(0, Double.NaN) : held;
        if (units > 0) {
          sent = desk.send(0, order(side, units, held == 0 ? highest.now() : lowest.now()));
          sentAt = desk.bar();
        }
      }
    };
  }

  private Order order(Side side, double units, double range) {
    double trigger = range * (1 + side.sign() * off);
    return kind.equals("Stop")
        ? new Order.Stop(side, units, trigger)
        : new Order.StopLimit(side, units, trigger, trigger * (1 + side.sign() * lim));
  }
}
