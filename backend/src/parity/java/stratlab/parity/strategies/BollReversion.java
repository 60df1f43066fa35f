package stratlab.parity.strategies;

import stratlab.indicator.Bands;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Buys below the lower band and leaves at the middle one. */
@StrategyCard(
    title = "Bollinger reversion",
    about = "Buys below the lower band and leaves at the middle one.")
public record BollReversion(
    @Param(label = "Period", value = "20") int period,
    @Param(label = "Deviations", value = "2") double dev)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Bands bands = close.statistics().bollinger(period, dev);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          if (held == 0 && close.now() < bands.lower().now()) {
            desk.buy(0);
          } else if (held > 0 && close.now() >= bands.middle().now()) {
            desk.close(0);
          }
        };
  }
}
