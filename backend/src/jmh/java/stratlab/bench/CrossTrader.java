package stratlab.bench;

import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** The SMA cross bar by bar: what a sweep costs whose strategy is code. */
@StrategyCard(title = "SMA cross as a trader", about = "Measured only.")
public record CrossTrader(
    @Param(label = "Fast", value = "10", min = 1, max = 1000, step = 1) int fast,
    @Param(label = "Slow", value = "30", min = 2, max = 2000, step = 1) int slow)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().sma(fast);
    Line calm = market.close().sma(slow);
    Condition up = quick.crossesAbove(calm);
    Condition down = quick.crossesBelow(calm);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          if (desk.position(0).isFlat()) {
            if (up.now()) {
              desk.buy(0);
            }
          } else if (down.now()) {
            desk.close(0);
          }
        };
  }
}
