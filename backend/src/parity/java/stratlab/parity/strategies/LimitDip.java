package stratlab.parity.strategies;

import java.time.Duration;
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

/** Buys and sells by limit orders a little away from the price. */
@StrategyCard(
    title = "Limit on a dip",
    about = "Buys and sells by limit orders a little away from the price.")
public record LimitDip(
    @Param(label = "Average period", value = "20") int period,
    @Param(label = "Below the price", value = "0.01") double dip,
    @Param(label = "Above the price", value = "0.004") double rise,
    @Param(label = "Days the orders are valid, 0 for no end", value = "3") int valid,
    @Param(label = "Bars held at least", value = "5") int hold)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line mean = close.sma(period);
    Validity validity =
        valid > 0 ? Validity.span(Duration.ofDays(valid)) : Validity.UNTIL_CANCELLED;
    return new Trader() {
      private int boughtAt;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending()) {
          return;
        }
        double held = desk.position(0).size();
        double now = close.now();
        if (held == 0 && now > mean.now()) {
          double units = desk.units(0, Double.NaN);
          if (units > 0) {
            desk.send(0, new Order.Limit(Side.BUY, units, now * (1 - dip)), validity, 0);
          }
        } else if (held > 0 && desk.bars(0) - boughtAt >= hold) {
          desk.send(0, new Order.Limit(Side.SELL, held, now * (1 + rise)), validity, 0);
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (order.isCompleted() && order.order().side() == Side.BUY) {
          boughtAt = desk.bars(0);
        }
      }
    };
  }
}
