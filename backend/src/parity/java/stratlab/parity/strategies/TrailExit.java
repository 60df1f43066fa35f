package stratlab.parity.strategies;

import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Distance;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;

/** Enters on a cross of two averages and leaves by a trailing stop. */
@StrategyCard(title = "Trailing exit", about = "Enters on a cross of two averages and leaves by a trailing stop.")
public record TrailExit(
    @Param(label = "Fast period", value = "8") int fast,
    @Param(label = "Slow period", value = "24") int slow,
    @Param(label = "Distance, share of the price, 0 for the amount", value = "0.03") double pct,
    @Param(label = "Distance in money", value = "0") double amount,
    @Param(label = "Kind of the exit", value = "StopTrail", choices = {"StopTrail", "StopTrailLimit"}) String kind,
    @Param(label = "Limit beyond the price", value = "0.01") double lim,
    @Param(name = "short", label = "Short entries too", value = "false") boolean shorts)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    RecordedCross cross = new RecordedCross(market.close(), fast, slow);
    return new Trader() {
      private int entry;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending() || desk.position(0).size() != 0) {
          return;
        }
        if (cross.up()) {
          entry = desk.buy(0);
        } else if (shorts && cross.down()) {
          entry = desk.sell(0);
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (order.id() == entry && order.isCompleted()) {
          desk.send(0, exit(order, desk.lastClose(0)));
        }
      }
    };
  }

  private Order exit(PlacedOrder entry, double close) {
    Side side = entry.order().side() == Side.BUY ? Side.SELL : Side.BUY;
    double units = Math.abs(entry.filled());
    Distance distance = pct > 0 ? new Distance.Fraction(pct) : new Distance.Amount(amount);
    return kind.equals("StopTrail")
        ? new Order.StopTrail(side, units, distance, close)
        : new Order.StopTrailLimit(side, units, distance, close, close * (1 + side.sign() * lim));
  }
}
