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

/** Buys a short dip within a long rise. */
@StrategyCard(
    title = "Connors RSI-2",
    about =
        "Buys when the RSI of two bars says that prices have dropped while the close lies above"
            + " its long average, and leaves when the close is back above its short average."
            + " Short positions mirror that below the long average.",
    sources = {"L. Connors and C. Alvarez, Short Term Trading Strategies That Work, 2008"})
public record ConnorsRsi2(
    @Param(
            label = "RSI period",
            value = "2",
            min = 1,
            max = 50,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of Wilder's averages of gains and losses.")
        int period,
    @Param(
            label = "Low level",
            value = "10",
            min = 0,
            max = 50,
            step = 1,
            group = "Levels",
            description = "Below it a long position opens; above 100 less it a short one.")
        double low,
    @Param(
            label = "Trend period",
            value = "200",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average that says which way prices run.")
        int trend,
    @Param(
            label = "Exit period",
            value = "5",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the average at which a position ends.")
        int exit,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("exit", "trend"));
  }

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line rsi = close.rsi(period);
    Line mean = close.sma(trend);
    Line near = close.sma(exit);
    return side.of(
        Signals.enterLong(rsi.below(low).and(close.above(mean))).exitLong(close.above(near)),
        Signals.enterShort(rsi.above(100 - low).and(close.below(mean)))
            .exitShort(close.below(near)));
  }
}
