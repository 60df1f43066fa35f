package stratlab.strategy.library.reversion;

import stratlab.indicator.Bands;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Offset;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Trades back from a Bollinger band to the middle. */
@StrategyCard(
    title = "Bollinger reversion",
    about =
        "Buys when the close falls below the lower Bollinger band and leaves when it is back at"
            + " the middle. Short positions mirror that from the upper band. It earns where"
            + " prices swing around a level, and loses where they leave it for good; the stop"
            + " bounds that.",
    sources = {"J. Bollinger, Bollinger on Bollinger Bands, McGraw-Hill, 2001"})
public record BollingerReversion(
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
            label = "Stop loss",
            value = "10",
            min = 0.1,
            max = 90,
            step = 0.5,
            unit = "%",
            group = "Risk",
            description = "How far from the entry a position is given up.")
        double stop,
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
    return side.of(
            Signals.enterLong(close.below(bands.lower()))
                .exitLong(close.aboveOrEqual(bands.middle())),
            Signals.enterShort(close.above(bands.upper()))
                .exitShort(close.belowOrEqual(bands.middle())))
        .stopLoss(Offset.fraction(stop / 100));
  }
}
