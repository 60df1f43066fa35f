package stratlab.strategy.library.trend;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Long while the fast exponential average lies above the slow one, short while it lies below. */
@StrategyCard(
    title = "EMA cross",
    about =
        "Holds a long position while the fast exponential average of the closes lies above the"
            + " slow one, and a short one while it lies below. A band around the slow average"
            + " keeps it out of a market without direction: only a fast average outside of the"
            + " band opens a position, and one on the wrong side of the slow average ends it.",
    sources = {
      "R. Donchian, Trend-following methods in commodity price analysis, Commodity Year Book, 1957",
      "W. Brock, J. Lakonishok and B. LeBaron, Simple technical trading rules and the stochastic"
          + " properties of stock returns, Journal of Finance 47, 1992"
    })
public record EmaCross(
    @Param(
            label = "Fast period",
            value = "12",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that reacts first.")
        int fast,
    @Param(
            label = "Slow period",
            value = "26",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that shows the trend.")
        int slow,
    @Param(
            label = "Band",
            value = "0",
            min = 0,
            max = 20,
            step = 0.1,
            unit = "%",
            group = "Filter",
            description =
                "How far the fast average must lie outside of the slow one, in percent of the slow"
                    + " one.")
        double band,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("fast", "slow"));
  }

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().ema(fast);
    Line calm = market.close().ema(slow);
    return side.of(
        Signals.enterLong(quick.above(calm.times(1 + band / 100))).exitLong(quick.below(calm)),
        Signals.enterShort(quick.below(calm.times(1 - band / 100))).exitShort(quick.above(calm)));
  }
}
