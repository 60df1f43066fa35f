package stratlab.parity.strategies;

import stratlab.indicator.Condition;
import stratlab.indicator.Line;
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
    Line quick = market.data("first").close().sma(fast0);
    Line calm = market.data("first").close().sma(slow0);
    Condition up = quick.crossesAbove(calm);
    Condition down = quick.crossesBelow(calm);
    Condition against =
        market
            .data("second")
            .close()
            .sma(fast1)
            .crossesBelow(market.data("second").close().sma(slow1));
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          if (held == 0 && up.now() && against.now()) {
            desk.buy(0);
          } else if (held != 0 && down.now()) {
            desk.close(0);
          }
        };
  }
}
