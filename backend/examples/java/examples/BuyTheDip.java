package examples;

import java.util.List;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Offset;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Example 2: exits by price, and a rule between two parameters. */
@StrategyCard(
    title = "Buy the dip",
    about = "Buys what has fallen from its highest close; leaves at a target or a stop.")
public record BuyTheDip(
    @Param(label = "Look-back", value = "20", min = 2, max = 500, unit = "bars") int lookback,
    @Param(label = "Dip", value = "8", min = 0.1, max = 90, unit = "%") double dip,
    @Param(label = "Target", value = "5", min = 0.1, max = 90, unit = "%") double target,
    @Param(label = "Stop", value = "6", min = 0.1, max = 90, unit = "%") double stop)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("target", "dip"));
  }

  @Override
  public Plan plan(Market market) {
    var level = market.close().highest(lookback).times(1 - dip / 100);
    return Signals.enterLong(market.close().below(level))
        .target(Offset.fraction(target / 100))
        .stopLoss(Offset.fraction(stop / 100));
  }
}
