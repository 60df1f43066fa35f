package stratlab.strategy.library.accumulate;

import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.PlacedOrder;

/** Buys each step down, sells each step up. */
@StrategyCard(
    title = "Grid",
    about =
        "Lays a ladder of prices below the highest close since it last was flat. It buys a piece"
            + " each time the close reaches the next rung down, and sells the piece bought last"
            + " when the close is back one step above its rung. It earns on prices that swing"
            + " and holds all pieces of a market that only falls; the number of rungs bounds"
            + " that. A piece is the sizing of the run.",
    sources = {"R. Wiest, You Can't Lose Trading Commodities (scale trading), 1985"})
public record Grid(
    @Param(
            label = "Step",
            value = "3",
            min = 0.01,
            max = 50,
            step = 0.1,
            unit = "%",
            group = "Ladder",
            description = "How far apart the rungs are, in percent of the highest one.")
        double step,
    @Param(
            label = "Rungs",
            value = "10",
            min = 1,
            max = 100,
            step = 1,
            group = "Ladder",
            description = "How many pieces are held at most.")
        int rungs)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    return new Trader() {
      private double top = Double.NaN;
      private int held;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending()) {
          return;
        }
        double close = desk.lastClose(0);
        if (held == 0) {
          top = Double.isNaN(top) ? close : Math.max(top, close);
        }
        if (held < rungs && close <= rung(held + 1)) {
          desk.buy(0);
        } else if (held > 0 && close >= rung(held - 1)) {
          desk.sell(0, desk.position(0).size() / held);
        }
      }

      private double rung(int number) {
        return top * (1 - number * step / 100);
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (order.state().isFinal() && order.filled() != 0) {
          held += order.order().side().sign();
          top = held == 0 ? Double.NaN : top;
        }
      }
    };
  }
}
