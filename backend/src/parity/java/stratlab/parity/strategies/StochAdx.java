package stratlab.parity.strategies;

import stratlab.indicator.Condition;
import stratlab.indicator.Directional;
import stratlab.indicator.Stochastic;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Buys a turn of the stochastic in a trend. */
@StrategyCard(title = "Stochastic with ADX", about = "Buys a turn of the stochastic in a trend.")
public record StochAdx(
    @Param(label = "Stochastic period", value = "14") int period,
    @Param(label = "ADX period", value = "14") int adx,
    @Param(label = "Level", value = "60") double level,
    @Param(name = "adx_min", label = "Trend at least", value = "15") double adxMin,
    @Param(label = "Gap that ends it", value = "5") double gap)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Stochastic stochastic = market.first().stochastic(period, 3, 3);
    Condition up = stochastic.k().crossesAbove(stochastic.d());
    Condition down = stochastic.k().crossesBelow(stochastic.d());
    Directional trend = market.first().directional(adx);
    // The recorded indicator has a line more, which looks a period back and lengthens the warm-up.
    trend.adx().shift(adx);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          double k = stochastic.k().now();
          double lead = trend.plus().now() - trend.minus().now();
          if (held == 0) {
            if (up.now() && k < level && trend.adx().now() > adxMin && lead > 0) {
              desk.buy(0);
            }
          } else if ((down.now() && k > 100 - level) || -lead > gap) {
            desk.close(0);
          }
        };
  }
}
