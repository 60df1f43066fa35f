package stratlab.strategy.library.accumulate;

import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.strategy.library.Every;

/** Buys for the same money in every period. */
@StrategyCard(
    title = "Dollar-cost averaging",
    about =
        "Buys for the same amount of money on the first bar of each period, whatever the price, so"
            + " that more units are bought when they are cheap. It never sells, and stops when"
            + " the cash is used up. Whole units only, unless fractions are allowed.",
    sources = {"B. Graham, The Intelligent Investor, Harper, 1949"})
public record DollarCostAveraging(
    @Param(
            label = "Amount",
            value = "2000",
            min = 0.01,
            max = 1e9,
            step = 100,
            unit = "money",
            group = "Plan",
            description = "How much money each order is worth, at the latest close.")
        double amount,
    @Param(label = "Every", value = "month", group = "Plan", description = "How often it buys.")
        Every every,
    @Param(
            label = "Fractions",
            value = "false",
            group = "Plan",
            description = "Whether parts of a unit can be bought.")
        boolean fractions)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    return new Trader() {
      private long period = Long.MIN_VALUE;

      @Override
      public void next(Desk desk) {
        long begin = every.begin(desk.time());
        if (begin == period) {
          return;
        }
        period = begin;
        double close = desk.lastClose(0);
        double exact = amount / close;
        double units = fractions ? exact : Math.floor(exact);
        if (close > 0 && units > 0 && units * close <= desk.cash()) {
          desk.buy(0, units);
        }
      }
    };
  }
}
