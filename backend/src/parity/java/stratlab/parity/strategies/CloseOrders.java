package stratlab.parity.strategies;

import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Order;
import stratlab.trading.Side;

/** Follows a cross by orders that fill at the close of the session. */
@StrategyCard(title = "Orders at the close", about = "Follows a cross by orders that fill at the close of the session.")
public record CloseOrders(
    @Param(label = "Fast period", value = "10") int fast,
    @Param(label = "Slow period", value = "30") int slow)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    RecordedCross cross = new RecordedCross(market.close(), fast, slow);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          double units = desk.units(0, Double.NaN);
          if (held == 0 && cross.up() && units > 0) {
            desk.send(0, new Order.Close(Side.BUY, units));
          } else if (held > 0 && cross.down()) {
            desk.send(0, new Order.Close(Side.SELL, held));
          }
        };
  }
}
