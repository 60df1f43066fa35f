package stratlab.parity.strategies;

import java.time.Duration;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/** Enters on a cross of two averages with a stop and a target around it. */
@StrategyCard(
    title = "Bracket",
    about = "Enters on a cross of two averages with a stop and a target around it.")
public record Bracket(
    @Param(label = "Fast period", value = "10") int fast,
    @Param(label = "Slow period", value = "30") int slow,
    @Param(label = "Stop, share of the price", value = "0.03") double sl,
    @Param(label = "Target, share of the price", value = "0.06") double tp,
    @Param(
            label = "Kind of the entry",
            value = "Market",
            choices = {"Market", "Limit"})
        String main,
    @Param(label = "Limit, share of the price", value = "0.005") double lim,
    @Param(label = "Days the orders are valid, 0 for no end", value = "0") int valid,
    @Param(name = "short", label = "Short entries too", value = "false") boolean shorts)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line quick = market.close().ema(fast);
    Line calm = market.close().ema(slow);
    Condition up = quick.crossesAbove(calm);
    Condition down = quick.crossesBelow(calm);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          if (desk.position(0).size() != 0) {
            desk.close(0);
          } else if (up.now()) {
            enter(desk, Side.BUY);
          } else if (shorts && down.now()) {
            enter(desk, Side.SELL);
          }
        };
  }

  private void enter(Desk desk, Side side) {
    double units = desk.units(0, Double.NaN);
    if (units == 0) {
      return;
    }
    double close = desk.lastClose(0);
    int sign = side.sign();
    Side back = side == Side.BUY ? Side.SELL : Side.BUY;
    desk.bracket(
        0,
        main.equals("Market")
            ? new Order.Market(side, units)
            : new Order.Limit(side, units, close * (1 - sign * lim)),
        new Order.Stop(back, units, close * (1 - sign * sl)),
        new Order.Limit(back, units, close * (1 + sign * tp)),
        valid > 0 ? Validity.span(Duration.ofDays(valid)) : Validity.UNTIL_CANCELLED);
  }
}
