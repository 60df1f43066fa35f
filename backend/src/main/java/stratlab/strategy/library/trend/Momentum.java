package stratlab.strategy.library.trend;

import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Goes with the sign of the return of the past. */
@StrategyCard(
    title = "Time-series momentum",
    about =
        "Holds a long position while the close stands higher than a number of bars ago, and a"
            + " short one while it stands lower. A threshold asks for more than a little of it."
            + " A year of daily bars is customary.",
    sources = {
      "T. Moskowitz, Y. H. Ooi and L. H. Pedersen, Time series momentum, Journal of Financial"
          + " Economics 104, 2012"
    })
public record Momentum(
    @Param(
            label = "Look-back",
            value = "252",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Over how many bars the return is measured.")
        int lookback,
    @Param(
            label = "Threshold",
            value = "0",
            min = 0,
            max = 100,
            step = 0.5,
            unit = "%",
            group = "Levels",
            description = "How large the return must be for a position to open.")
        double threshold,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line change = market.close().oscillators().roc100(lookback);
    return side.of(
        Signals.enterLong(change.above(threshold)).exitLong(change.below(0)),
        Signals.enterShort(change.below(-threshold)).exitShort(change.above(0)));
  }
}
