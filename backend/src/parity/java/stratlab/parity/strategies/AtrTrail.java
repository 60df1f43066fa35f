package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Follows the trend with a trailing exit that the strategy keeps itself. */
@StrategyCard(
    title = "ATR trail",
    about = "Follows the trend with a trailing exit that the strategy keeps itself.")
public record AtrTrail(
    @Param(label = "Average period", value = "50") int ema,
    @Param(label = "ATR period", value = "14") int atr,
    @Param(label = "ATR multiple", value = "3") double mult)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line mean = close.ema(ema);
    Line range = market.first().atr(atr);
    return new Trader() {
      private double trail;

      @Override
      public void next(Desk desk) {
        if (desk.hasPending()) {
          return;
        }
        double now = close.now();
        double below = now - mult * range.now();
        if (desk.position(0).size() == 0) {
          if (now > mean.now() && now > close.ago(1)) {
            desk.buy(0);
            trail = below;
          }
        } else {
          trail = Math.max(trail, below);
          if (now < trail) {
            desk.close(0);
          }
        }
      }
    };
  }
}
