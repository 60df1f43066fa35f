package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Buys what has fallen too fast, sells what has risen too fast. */
@StrategyCard(
    title = "RSI reversion",
    about = "Buys what has fallen too fast, sells what has risen too fast.")
public record RsiReversion(
    @Param(label = "Period", value = "14") int period,
    @Param(label = "Low level", value = "30") double low,
    @Param(label = "High level", value = "70") double high,
    @Param(label = "Exit level", value = "55") double exit,
    @Param(
            label = "Side",
            value = "long",
            choices = {"long", "short", "both"})
        String side)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line rsi = market.close().rsi(period);
    boolean longs = !side.equals("short");
    boolean shorts = !side.equals("long");
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          double now = rsi.now();
          if (held == 0 && longs && now < low) {
            desk.buy(0);
          } else if (held == 0 && shorts && now > high) {
            desk.sell(0);
          } else if ((held > 0 && longs && now > exit)
              || (held < 0 && shorts && now < 100 - exit)) {
            desk.close(0);
          }
        };
  }
}
