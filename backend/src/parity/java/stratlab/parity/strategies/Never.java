package stratlab.parity.strategies;

import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Looks at an average and never trades. */
@StrategyCard(title = "Never", about = "Looks at an average and never trades.")
public record Never(@Param(label = "Average period", value = "20") int period) implements Strategy {

  @Override
  public Plan plan(Market market) {
    market.close().sma(period);
    return (Trader) _ -> {};
  }
}
