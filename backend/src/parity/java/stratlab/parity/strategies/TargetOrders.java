package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Aims at a size, a value and a share in turn, on the side of the momentum. */
@StrategyCard(
    title = "Targets in turn",
    about = "Aims at a size, a value and a share in turn, on the side of the momentum.")
public record TargetOrders(
    @Param(label = "Momentum period", value = "10") int n,
    @Param(label = "Bars between decisions", value = "7") int every,
    @Param(label = "Units aimed at", value = "120") double size,
    @Param(label = "Value aimed at", value = "15000") double value,
    @Param(label = "Share aimed at", value = "0.3") double pct)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line momentum = market.close().oscillators().momentum(n);
    return new Trader() {
      private int actions;

      @Override
      public void next(Desk desk) {
        if ((desk.bar() + 1) % every != 0 || desk.hasPending()) {
          return;
        }
        boolean up = momentum.now() > 0;
        switch (actions++ % 3) {
          case 0 -> desk.targetUnits(0, up ? size : -size);
          case 1 -> desk.targetValue(0, up ? value : -value);
          default -> desk.targetShare(0, up ? pct : 0);
        }
      }
    };
  }
}
