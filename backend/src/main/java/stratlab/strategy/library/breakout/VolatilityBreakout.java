package stratlab.strategy.library.breakout;

import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Goes with a move that is large for its market. */
@StrategyCard(
    title = "Volatility breakout",
    about =
        "Buys when a bar closes higher than the one before by more than a multiple of the average"
            + " true range up to then, and sells short after a fall of that size. A position"
            + " ends with such a move against it, or after a number of bars.",
    sources = {
      "J. W. Wilder, New Concepts in Technical Trading Systems (volatility system), 1978",
      "L. Williams, Long-Term Secrets to Short-Term Trading, Wiley, 1999"
    })
public record VolatilityBreakout(
    @Param(
            label = "ATR period",
            value = "14",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Length of the average true range.")
        int range,
    @Param(
            label = "Size of the move",
            value = "1",
            min = 0.1,
            max = 20,
            step = 0.1,
            unit = "ATR",
            group = "Indicator",
            description = "How many average true ranges the close must move.")
        double factor,
    @Param(
            label = "Longest hold",
            value = "10",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Risk",
            description = "After how many bars a position ends at the latest.")
        int hold,
    @Param(
            label = "Side",
            value = "both",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line move = market.close().minus(market.close().shift(1));
    Line size = market.first().atr(range).shift(1).times(factor);
    Condition up = move.above(size);
    Condition down = move.below(size.times(-1));
    return side.of(Signals.enterLong(up).exitLong(down), Signals.enterShort(down).exitShort(up))
        .timeStop(hold);
  }
}
