package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Holds one share of the account above an average and another below it. */
@StrategyCard(
    title = "Target share",
    about = "Holds one share of the account above an average and another below it.")
public record TargetPercent(
    @Param(label = "Average period", value = "50") int period,
    @Param(label = "Bars between decisions", value = "5") int every,
    @Param(label = "Share above", value = "0.9") double high,
    @Param(label = "Share below", value = "0.2") double low)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line mean = close.sma(period);
    return (Trader)
        desk -> {
          if ((desk.bar() + 1) % every == 0 && !desk.hasPending()) {
            desk.targetShare(0, close.now() > mean.now() ? high : low);
          }
        };
  }
}
