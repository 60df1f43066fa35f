package stratlab.strategy.library.trend;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.indicator.MovingAverage;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Follows a trend that three averages agree on. */
@StrategyCard(
    title = "Triple MA cross",
    about =
        "Holds a long position while three moving averages of the closes lie in order, the fast"
            + " above the middle and the middle above the slow one, and leaves when the fast"
            + " one falls below the middle one. Short positions mirror that. The third average"
            + " keeps it out of turns against the long trend.",
    sources = {
      "R. C. Allen, How to Build a Fortune in Commodities (the 4-9-18 rule), 1972",
      "P. Kaufman, Trading Systems and Methods, Wiley"
    })
public record TripleMaCross(
    @Param(
            label = "Fast period",
            value = "5",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that reacts first.")
        int fast,
    @Param(
            label = "Middle period",
            value = "20",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that confirms.")
        int middle,
    @Param(
            label = "Slow period",
            value = "60",
            min = 3,
            max = 3000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that shows the trend.")
        int slow,
    @Param(
            label = "Average",
            value = "simple",
            group = "Moving averages",
            description = "How the averages weigh the closes.")
        MovingAverage kind,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("fast", "middle"), Constraint.less("middle", "slow"));
  }

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().averages().of(kind, fast);
    Line calm = market.close().averages().of(kind, middle);
    Line calmest = market.close().averages().of(kind, slow);
    return side.of(
        Signals.enterLong(quick.above(calm).and(calm.above(calmest))).exitLong(quick.below(calm)),
        Signals.enterShort(quick.below(calm).and(calm.below(calmest)))
            .exitShort(quick.above(calm)));
  }
}
