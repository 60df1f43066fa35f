package stratlab.strategy.library.reversion;

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

/** Buys what has fallen too fast and sells short what has risen too fast, by Wilder's RSI. */
@StrategyCard(
    title = "RSI reversion",
    about =
        "Buys when the relative strength index falls below the low level and leaves once it is back"
            + " above the exit level; short positions mirror that around 50.",
    sources = "J. W. Wilder, New Concepts in Technical Trading Systems, 1978")
public record RsiReversion(
    @Param(
            label = "RSI period",
            value = "14",
            min = 2,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of Wilder's averages of gains and losses.")
        int period,
    @Param(
            label = "Low level",
            value = "30",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "Below it the price counts as oversold: buy.")
        double low,
    @Param(
            label = "High level",
            value = "70",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "Above it the price counts as overbought: sell short.")
        double high,
    @Param(
            label = "Exit level",
            value = "55",
            min = 0,
            max = 100,
            step = 1,
            group = "Levels",
            description = "A long position ends above it, a short one below 100 less it.")
        double exit,
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
    Line rsi = market.close().rsi(period);
    return side.of(
        Signals.enterLong(rsi.below(low)).exitLong(rsi.above(exit)),
        Signals.enterShort(rsi.above(high)).exitShort(rsi.below(100 - exit)));
  }
}
