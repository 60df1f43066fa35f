package examples;

import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Trade;
import stratlab.trading.Validity;

/** Example 4: orders of one's own, sent by a trader that remembers. */
@StrategyCard(
    title = "Patient buyer",
    about =
        "Bids below the close, with a stop and a target that wait until the bid is filled. After a"
            + " loss it bids no more for some bars.")
public record PatientBuyer(
    @Param(label = "Below", value = "2", min = 0.1, max = 50, unit = "%") double below,
    @Param(label = "Target", value = "4", min = 0.1, max = 50, unit = "%") double target,
    @Param(label = "Stop", value = "10", min = 0.1, max = 50, unit = "%") double stop,
    @Param(label = "Pause", value = "5", min = 0, max = 500, unit = "bars") int pause)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    // The record is shared by all runs and holds the parameters; what is remembered is made anew.
    return new Trader() {
      private int quietUntil;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending() || desk.position(0).size() != 0 || desk.bar() < quietUntil) {
          return;
        }
        double units = desk.units(0, Double.NaN);
        double price = desk.lastClose(0) * (1 - below / 100);
        if (units > 0) {
          desk.bracket(
              0,
              new Order.Limit(Side.BUY, units, price),
              new Order.Stop(Side.SELL, units, price * (1 - stop / 100)),
              new Order.Limit(Side.SELL, units, price * (1 + target / 100)),
              Validity.UNTIL_CANCELLED);
        }
      }

      @Override
      public void onTrade(Trade trade, Desk desk) {
        if (trade.pnlNet() < 0) {
          quietUntil = desk.bar() + pause;
        }
      }
    };
  }
}
