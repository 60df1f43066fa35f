package stratlab.strategy.library.pairs;

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

/**
 * Buys one instrument when it turns up while another one, known to move against it, turns down. A
 * cross stays visible until its data set has a new bar.
 */
@StrategyCard(
    name = "CorrelatedSMACross",
    title = "Correlated SMA cross",
    about =
        "Two instruments that move against each other: buys the traded one when its fast average"
            + " crosses above its slow one while the reference crosses below, and leaves when the"
            + " traded one crosses back below. Long only.",
    sources = {
      "J. J. Murphy, Intermarket Technical Analysis, Wiley, 1991",
      "Stratlab's predecessor, CorrelatedSMACross"
    },
    roles = {"price", "reference"})
public record CorrelatedSmaCross(
    @Param(
            name = "p_fast_d0",
            label = "Fast period",
            value = "20",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Traded price",
            description = "Length of the fast average of the traded price.")
        int fastPrice,
    @Param(
            name = "p_slow_d0",
            label = "Slow period",
            value = "50",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Traded price",
            description = "Length of the slow average of the traded price.")
        int slowPrice,
    @Param(
            name = "p_fast_d1",
            label = "Fast period",
            value = "20",
            min = 1,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Reference",
            description = "Length of the fast average of the reference.")
        int fastReference,
    @Param(
            name = "p_slow_d1",
            label = "Slow period",
            value = "50",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Reference",
            description = "Length of the slow average of the reference.")
        int slowReference)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(
        Constraint.less("p_fast_d0", "p_slow_d0"), Constraint.less("p_fast_d1", "p_slow_d1"));
  }

  @Override
  public Plan plan(Market market) {
    Line quick = market.data("price").close().sma(fastPrice);
    Line calm = market.data("price").close().sma(slowPrice);
    Line quickReference = market.data("reference").close().sma(fastReference);
    Line calmReference = market.data("reference").close().sma(slowReference);
    Condition turnsAgainst = quickReference.crossesBelow(calmReference);
    return Signals.enterLong(quick.crossesAbove(calm).and(turnsAgainst))
        .exitLong(quick.crossesBelow(calm));
  }
}
