package stratlab.strategy.library.trend;

import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Stays on the side of the supertrend line. */
@StrategyCard(
    title = "SuperTrend",
    about =
        "Holds a long position while the close lies above the supertrend line and a short one"
            + " while it lies below. The line trails the price at a multiple of the average"
            + " true range, moves only towards it, and changes sides when a close passes it.",
    sources = {"O. Seban, Tout le monde mérite d'être riche"})
public record SuperTrend(
    @Param(
            label = "ATR period",
            value = "10",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the average true range.")
        int period,
    @Param(
            label = "Distance",
            value = "3",
            min = 0.1,
            max = 20,
            step = 0.1,
            unit = "ATR",
            group = "Indicator",
            description = "How many average true ranges the line lies from the middle of a bar.")
        double factor,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line stop = market.first().trends().superTrend(period, factor);
    Condition up = market.close().above(stop);
    Condition down = market.close().below(stop);
    return side.of(Signals.enterLong(up).exitLong(down), Signals.enterShort(down).exitShort(up));
  }
}
