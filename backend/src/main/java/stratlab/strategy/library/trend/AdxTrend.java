package stratlab.strategy.library.trend;

import stratlab.indicator.Condition;
import stratlab.indicator.Directional;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Follows the stronger direction while the trend is strong. */
@StrategyCard(
    title = "ADX trend",
    about =
        "Buys when Wilder's rising direction outweighs the falling one and the average directional"
            + " index says that the trend is strong, and leaves when the falling direction"
            + " outweighs. Short positions mirror that. Without a strong trend no position"
            + " opens.",
    sources = {"J. W. Wilder, New Concepts in Technical Trading Systems, 1978"})
public record AdxTrend(
    @Param(
            label = "Period",
            value = "14",
            min = 2,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of Wilder's averages.")
        int period,
    @Param(
            label = "Strength",
            value = "25",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "How high the index must stand for a position to open.")
        double strength,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Directional moves = market.first().directional(period);
    Condition strong = moves.adx().above(strength);
    Condition up = moves.plus().above(moves.minus());
    Condition down = moves.plus().below(moves.minus());
    return side.of(
        Signals.enterLong(up.and(strong)).exitLong(down),
        Signals.enterShort(down.and(strong)).exitShort(up));
  }
}
