package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Enters beyond the range of the bars before, leaves beyond a shorter one. */
@StrategyCard(
    title = "Donchian breakout",
    about = "Enters beyond the range of the bars before, leaves beyond a shorter one.")
public record Donchian(
    @Param(label = "Entry period", value = "20") int entry,
    @Param(label = "Exit period", value = "10") int exit,
    @Param(label = "Both sides", value = "false") boolean both)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line before = market.high().shift(1);
    Line beneath = market.low().shift(1);
    Line highEntry = before.highest(entry);
    Line lowExit = beneath.lowest(exit);
    Line lowEntry = beneath.lowest(entry);
    Line highExit = before.highest(exit);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          double now = close.now();
          if (held == 0) {
            if (now > highEntry.now()) {
              desk.buy(0);
            } else if (both && now < lowEntry.now()) {
              desk.sell(0);
            }
          } else if (held > 0 ? now < lowExit.now() : now > highExit.now()) {
            desk.close(0);
          }
        };
  }
}
