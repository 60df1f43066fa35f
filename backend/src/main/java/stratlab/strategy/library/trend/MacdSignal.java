package stratlab.strategy.library.trend;

import java.util.List;
import stratlab.indicator.Condition;
import stratlab.indicator.Macd;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Follows the convergence of two averages and its signal line. */
@StrategyCard(
    title = "MACD",
    about =
        "Holds a long position while the MACD, the difference of two exponential averages of the"
            + " closes, lies above its own average, the signal line, and a short one while it"
            + " lies below. With the zero filter a long position opens only below zero and a"
            + " short one only above, which buys early turns and leaves late ones out.",
    sources = {"G. Appel, The Moving Average Convergence-Divergence Trading Method, 1979"})
public record MacdSignal(
    @Param(
            label = "Fast period",
            value = "12",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the faster exponential average.")
        int fast,
    @Param(
            label = "Slow period",
            value = "26",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the slower exponential average.")
        int slow,
    @Param(
            label = "Signal period",
            value = "9",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the average of the difference.")
        int signal,
    @Param(
            label = "Zero filter",
            value = "false",
            group = "Filter",
            description =
                "Whether a long position opens only while the MACD is negative, and a short one"
                    + " while it is positive.")
        boolean zero,
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
    Macd macd = market.close().oscillators().macd(fast, slow, signal);
    Condition up = macd.macd().above(macd.signal());
    Condition down = macd.macd().below(macd.signal());
    return side.of(
        Signals.enterLong(zero ? up.and(macd.macd().below(0)) : up).exitLong(down),
        Signals.enterShort(zero ? down.and(macd.macd().above(0)) : down).exitShort(up));
  }
}
