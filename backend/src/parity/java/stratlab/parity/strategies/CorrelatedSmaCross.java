package stratlab.parity.strategies;

import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Buys when the first data set turns up while the second turns down. */
@StrategyCard(title = "Correlated SMA cross", about = "Buys when the first data set turns up while the second turns down.", roles = {"first", "second"})
public record CorrelatedSmaCross(
    @Param(name = "p_fast_d0", label = "Fast period, first", value = "20") int fast0,
    @Param(name = "p_slow_d0", label = "Slow period, first", value = "50") int slow0,
    @Param(name = "p_fast_d1", label = "Fast period, second", value = "20") int fast1,
    @Param(name = "p_slow_d1", label = "Slow period, second", value = "50") int slow1)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    RecordedCross first = new RecordedCross(market.data("first").close(), fast0, slow0);
    RecordedCross second = new RecordedCross(market.data("second").close(), fast1, slow1);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          if (held == 0 && first.up() && second.down()) {
            desk.buy(0);
          } else if (held != 0 && first.down()) {
            desk.close(0);
          }
        };
  }
}
