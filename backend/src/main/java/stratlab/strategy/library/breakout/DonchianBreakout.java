package stratlab.strategy.library.breakout;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Offset;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** The turtles' channel breakout with a stop by volatility. */
@StrategyCard(
    title = "Donchian breakout",
    about =
        "Buys when the close passes the highest high of the bars before it and leaves when it"
            + " passes the lowest low of fewer bars. Short positions mirror that. A stop at a"
            + " multiple of the average true range at the signal bounds the loss, as the"
            + " turtles did; where the range is nothing there is no stop.",
    sources = {
      "R. Donchian, Donchian's 5- and 20-day moving averages, Commodities Magazine, 1974",
      "C. Faith, Way of the Turtle, McGraw-Hill, 2007"
    })
public record DonchianBreakout(
    @Param(
            label = "Entry channel",
            value = "20",
            min = 2,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Channel",
            description = "Over how many bars the extreme for an entry is taken.")
        int entry,
    @Param(
            label = "Exit channel",
            value = "10",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Channel",
            description = "Over how many bars the extreme for an exit is taken.")
        int exit,
    @Param(
            label = "ATR period",
            value = "20",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Risk",
            description = "Length of the average true range.")
        int range,
    @Param(
            label = "Stop distance",
            value = "2",
            min = 0,
            max = 20,
            step = 0.1,
            unit = "ATR",
            group = "Risk",
            description =
                "How many average true ranges from the entry a position is given up; 0 for no"
                    + " stop.")
        double stop,
    @Param(
            label = "Side",
            value = "both",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("exit", "entry"));
  }

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line high = market.high().shift(1);
    Line low = market.low().shift(1);
    Signals plan =
        side.of(
            Signals.enterLong(close.above(high.highest(entry)))
                .exitLong(close.below(low.lowest(exit))),
            Signals.enterShort(close.below(low.lowest(entry)))
                .exitShort(close.above(high.highest(exit))));
    return stop == 0 ? plan : plan.stopLoss(Offset.times(stop, market.first().atr(range)));
  }
}
