package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Adds to a position as the price rises and leaves it in halves. */
@StrategyCard(
    title = "Pyramid",
    about = "Adds to a position as the price rises and leaves it in halves.")
public record Pyramid(
    @Param(label = "Average period", value = "30") int period,
    @Param(label = "Units of a step", value = "50") int unit,
    @Param(name = "max_units", label = "Steps at most", value = "4") int maxUnits,
    @Param(label = "Rise between steps", value = "0.01") double step,
    @Param(name = "hold_end", label = "Never sell", value = "false") boolean holdEnd)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line mean = close.ema(period);
    return new Trader() {
      private double last;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending()) {
          return;
        }
        double held = desk.position(0).size();
        double now = close.now();
        if (now > mean.now() && held < maxUnits * unit) {
          if (held == 0 || now > last * (1 + step)) {
            desk.buy(0, unit);
            last = now;
          }
        } else if (held > 0 && now < mean.now() && !holdEnd) {
          if (held > unit) {
            desk.sell(0, Math.floor(held / 2));
          } else {
            desk.close(0);
          }
        }
      }
    };
  }
}
