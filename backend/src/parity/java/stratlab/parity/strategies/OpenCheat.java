package stratlab.parity.strategies;

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
    RecordedCross cross = new RecordedCross(market.close(), fast, slow);
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
        // The recorded runs look at the cross of a bar earlier: in this phase of Backtrader the
        // prices have moved on and the indicators have not.
        double held = desk.position(0).size();
        if (held == 0 && cross.up(1)) {
          desk.trade(0, Math.floor(frac * desk.cash() / desk.nextOpen(0)));
        } else if (held > 0 && cross.down(1)) {
          desk.close(0);
        }
      }
    };
  }
}
