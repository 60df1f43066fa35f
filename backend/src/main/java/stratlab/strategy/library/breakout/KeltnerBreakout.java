package stratlab.strategy.library.breakout;

import stratlab.indicator.Line;
import stratlab.indicator.Pane;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Goes with a close outside of a Keltner channel. */
@StrategyCard(
    title = "Keltner breakout",
    about =
        "Buys when the close rises above a channel that lies a multiple of the average true range"
            + " around an exponential average, and leaves when it falls below that average."
            + " Short positions mirror that.",
    sources = {
      "C. Keltner, How To Make Money in Commodities, 1960",
      "L. B. Raschke and L. Connors, Street Smarts, 1995"
    })
public record KeltnerBreakout(
    @Param(
            label = "Average period",
            value = "20",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the exponential average in the middle.")
        int period,
    @Param(
            label = "ATR period",
            value = "10",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the average true range.")
        int range,
    @Param(
            label = "Width",
            value = "2",
            min = 0.1,
            max = 20,
            step = 0.1,
            unit = "ATR",
            group = "Indicator",
            description = "How many average true ranges the edges lie from the middle.")
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
    Line close = market.close();
    Line middle = close.ema(period);
    Line width = market.first().atr(range).times(factor);
    Line upper = middle.plus(width).drawn(Pane.PRICE);
    Line lower = middle.minus(width).drawn(Pane.PRICE);
    return side.of(
        Signals.enterLong(close.above(upper)).exitLong(close.below(middle)),
        Signals.enterShort(close.below(lower)).exitShort(close.above(middle)));
  }
}
