package stratlab.strategy.library.trend;

import java.util.List;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Stays on the side of Wilder's parabolic stop. */
@StrategyCard(
    title = "Parabolic SAR",
    about =
        "Holds a long position while the close lies above Wilder's parabolic stop and a short one"
            + " while it lies below. The stop speeds up with every new extreme of the move, so"
            + " that a move that stops making new extremes is left soon.",
    sources = {"J. W. Wilder, New Concepts in Technical Trading Systems, 1978"})
public record ParabolicSar(
    @Param(
            label = "Step",
            value = "0.02",
            min = 0.001,
            max = 0.5,
            step = 0.01,
            group = "Indicator",
            description = "By how much the stop speeds up with each new extreme.")
        double step,
    @Param(
            label = "Limit",
            value = "0.2",
            min = 0.01,
            max = 1,
            step = 0.01,
            group = "Indicator",
            description = "The greatest speed of the stop, as a share of the way to the extreme.")
        double limit,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("step", "limit"));
  }

  @Override
  public Plan plan(Market market) {
    Line stop = market.first().trends().parabolicSar(step, limit);
    Condition up = market.close().above(stop);
    Condition down = market.close().below(stop);
    return side.of(Signals.enterLong(up).exitLong(down), Signals.enterShort(down).exitShort(up));
  }
}
