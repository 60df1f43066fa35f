package examples;

import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Example 1: one parameter, one line, two conditions. */
@StrategyCard(
    title = "Above its average",
    about = "Long while the close is above its average, flat while it is below.")
public record AboveAverage(
    @Param(label = "Period", value = "50", min = 2, max = 500, unit = "bars") int period)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    var average = market.close().sma(period);
    return Signals.enterLong(market.close().above(average)).exitLong(market.close().below(average));
  }
}
