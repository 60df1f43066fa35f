package stratlab.strategy.library.breakout;

import stratlab.indicator.Bands;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Goes with a close outside of a Bollinger band. */
@StrategyCard(
    title = "Bollinger breakout",
    about =
        "Buys when the close rises above the upper Bollinger band and leaves when it falls below"
            + " the middle. Short positions mirror that from the lower band. With the squeeze"
            + " filter it waits for bands that are narrower than their own average.",
    sources = {"J. Bollinger, Bollinger on Bollinger Bands, McGraw-Hill, 2001"})
public record BollingerBreakout(
    @Param(
            label = "Period",
            value = "20",
            min = 2,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the average and the deviation.")
        int period,
    @Param(
            label = "Deviations",
            value = "2",
            min = 0.1,
            max = 6,
            step = 0.1,
            group = "Indicator",
            description = "How many standard deviations the bands lie from the middle.")
        double deviations,
    @Param(
            label = "Squeeze period",
            value = "0",
            min = 0,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Filter",
            description =
                "Over how many bars the width must be below its average on the bar before; 0 for"
                    + " no filter.")
        int squeeze,
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
    Bands bands = close.statistics().bollinger(period, deviations);
    Condition above = close.above(bands.upper());
    Condition below = close.below(bands.lower());
    if (squeeze > 0) {
      Line width = bands.upper().minus(bands.lower()).dividedBy(bands.middle()).shift(1);
      Condition narrow = width.below(width.sma(squeeze));
      above = above.and(narrow);
      below = below.and(narrow);
    }
    return side.of(
        Signals.enterLong(above).exitLong(close.below(bands.middle())),
        Signals.enterShort(below).exitShort(close.above(bands.middle())));
  }
}
