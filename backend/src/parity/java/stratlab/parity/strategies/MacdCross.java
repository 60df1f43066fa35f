package stratlab.parity.strategies;

import stratlab.indicator.Condition;
import stratlab.indicator.Macd;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Long while the MACD line is above its signal. */
@StrategyCard(title = "MACD cross", about = "Long while the MACD line is above its signal.")
public record MacdCross(
    @Param(label = "Fast period", value = "12") int p1,
    @Param(label = "Slow period", value = "26") int p2,
    @Param(label = "Signal period", value = "9") int psig)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Macd lines = market.close().oscillators().macd(p1, p2, psig);
    Condition up = lines.macd().crossesAbove(lines.signal());
    Condition down = lines.macd().crossesBelow(lines.signal());
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          if (held == 0 && up.now()) {
            desk.buy(0);
          } else if (held > 0 && down.now()) {
            desk.close(0);
          }
        };
  }
}
