package stratlab.strategy.library.reversion;

import java.util.List;
import stratlab.indicator.Condition;
import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Trades where in its bar the close lies. */
@StrategyCard(
    title = "Internal bar strength",
    about =
        "Buys after a bar that closed near its low and leaves after one that closed near its high;"
            + " the strength is 0 at the low and 100 at the high. Short positions mirror that."
            + " It works on the habit of daily index bars to turn after an extreme close, and"
            + " needs bars with a range.",
    sources = {"A. Pagonidis, The IBS effect: mean reversion in equity ETFs, NAAIM, 2013"})
public record BarStrength(
    @Param(
            label = "Low level",
            value = "20",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "Below it a long position opens and a short one ends.")
        double low,
    @Param(
            label = "High level",
            value = "80",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "Above it a short position opens and a long one ends.")
        double high,
    @Param(
            label = "Longest hold",
            value = "5",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Risk",
            description = "After how many bars a position ends at the latest.")
        int hold,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("low", "high"));
  }

  @Override
  public Plan plan(Market market) {
    Feed feed = market.first();
    Line range = feed.high().minus(feed.low());
    Line strength = feed.close().minus(feed.low()).dividedBy(range).times(100);
    Condition weak = strength.below(low);
    Condition strong = strength.above(high);
    return side.of(
            Signals.enterLong(weak).exitLong(strong), Signals.enterShort(strong).exitShort(weak))
        .timeStop(hold);
  }
}
