package stratlab.strategy.library.trend;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Long from the moment the fast average crosses above the slow one until it crosses back below. */
@StrategyCard(
    title = "SMA cross",
    about =
        "Buys when the fast simple moving average of the closes crosses above the slow one, and"
            + " leaves when it crosses back below. Long only.",
    sources = {
      "H. M. Gartley, Profits in the Stock Market, 1935",
      "W. Brock, J. Lakonishok and B. LeBaron, Simple technical trading rules and the stochastic"
          + " properties of stock returns, Journal of Finance 47, 1992"
    })
public record SmaCross(
    @Param(
            label = "Fast period",
            value = "10",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that reacts first.")
        int fast,
    @Param(
            label = "Slow period",
            value = "30",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that shows the trend.")
        int slow)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("fast", "slow"));
  }

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().sma(fast);
    Line calm = market.close().sma(slow);
    return Signals.enterLong(quick.crossesAbove(calm)).exitLong(quick.crossesBelow(calm));
  }
}
