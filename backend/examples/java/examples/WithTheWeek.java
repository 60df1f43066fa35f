package examples;

import stratlab.market.Timeframe;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Example 3: two time frames of one data set. */
@StrategyCard(
    title = "With the week",
    about = "Buys a day that falls while the weeks rise; leaves on a day that rises.")
public record WithTheWeek(
    @Param(label = "Weeks", value = "10", min = 2, max = 100, unit = "weeks") int weeks)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    // A week is seen once it is complete: its close is not known on Wednesday.
    var week = market.first().resample(Timeframe.parse("1w")).close();
    var rises = week.above(week.sma(weeks));
    return Signals.enterLong(rises.and(market.close().falling())).exitLong(market.close().rising());
  }
}
