package stratlab.strategy.library.reversion;

import java.util.List;
import stratlab.indicator.Stochastic;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Trades turns of the stochastic at its ends. */
@StrategyCard(
    title = "Stochastic reversion",
    about =
        "Buys when the slow stochastic stands below the low level and its %K lies above its %D, so"
            + " that the fall slows down, and leaves above the high level. Short positions"
            + " mirror that from the high level down.",
    sources = {"G. Lane, Lane's stochastics, Technical Analysis of Stocks and Commodities 2, 1984"})
public record StochasticReversion(
    @Param(
            label = "Period",
            value = "14",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Bars of the range in which the close is placed.")
        int period,
    @Param(
            label = "Smoothing of %K",
            value = "3",
            min = 1,
            max = 100,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the first average.")
        int fast,
    @Param(
            label = "Smoothing of %D",
            value = "3",
            min = 1,
            max = 100,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the average of the average.")
        int slow,
    @Param(
            label = "Low level",
            value = "20",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "Below it the price counts as oversold.")
        double low,
    @Param(
            label = "High level",
            value = "80",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "Above it the price counts as overbought.")
        double high,
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
    Stochastic place = market.first().stochastic(period, fast, slow);
    return side.of(
        Signals.enterLong(place.k().below(low).and(place.k().above(place.d())))
            .exitLong(place.k().above(high)),
        Signals.enterShort(place.k().above(high).and(place.k().below(place.d())))
            .exitShort(place.k().below(low)));
  }
}
