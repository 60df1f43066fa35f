package stratlab.parity.strategies;

import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Decides before a bar begins, with its open known. */
@StrategyCard(title = "Open of the bar", about = "Decides before a bar begins, with its open known.")
public record OpenCheat(
    @Param(label = "Fast period", value = "10") int fast,
    @Param(label = "Slow period", value = "30") int slow,
    @Param(label = "Share of the cash", value = "0.95") double frac)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().sma(fast);
    Line calm = market.close().sma(slow);
    Condition up = quick.crossesAbove(calm);
    Condition down = quick.crossesBelow(calm);
    return new Trader() {
      @Override
      public void next(Desk desk) {
        // All is decided before the open.
      }

      @Override
      public void beforeOpen(Desk desk) {
        if (desk.hasPending()) {
          return;
        }
        double held = desk.position(0).size();
        if (held == 0 && up.now()) {
          desk.trade(0, Math.floor(frac * desk.cash() / desk.nextOpen(0)));
        } else if (held > 0 && down.now()) {
          desk.close(0);
        }
      }
    };
  }
}
