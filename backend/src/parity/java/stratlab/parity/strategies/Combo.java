package stratlab.parity.strategies;

import java.time.Duration;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/** Buys a dip in a trend by a limit order, sized by risk, with stop, target and time exit. */
@StrategyCard(
    title = "Combination",
    about =
        "Buys a dip in a trend by a limit order, sized by risk, with stop, target and time exit.")
public record Combo(
    @Param(label = "Average period", value = "50") int ema,
    @Param(label = "RSI period", value = "5") int rsi,
    @Param(label = "RSI below", value = "45") double low,
    @Param(label = "ATR period", value = "14") int atr,
    @Param(label = "Limit below the price in ATR", value = "0.3") double k,
    @Param(label = "Stop in ATR", value = "2") double sl,
    @Param(label = "Target in ATR", value = "3") double tp,
    @Param(label = "Share of the account at risk", value = "0.01") double risk,
    @Param(label = "Days the entry is valid", value = "2") int valid,
    @Param(label = "Bars held at most", value = "15") int hold)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Line mean = close.ema(ema);
    Line strength = close.rsi(rsi);
    Line range = market.first().atr(atr);
    return new Trader() {
      private int entry;
      private int stop;
      private int target;
      private int boughtAt;
      private double atEntry;

      @Override
      public void next(Desk desk) {
        if (desk.position(0).size() != 0) {
          boolean guarded = desk.isPending(stop) && desk.isPending(target);
          if (guarded && desk.bar() - boughtAt >= hold) {
            desk.cancel(stop);
            desk.close(0);
          }
        } else if (!desk.hasPending() && close.now() > mean.now() && strength.now() < low) {
          atEntry = range.now();
          double units = Math.floor(desk.value() * risk / (sl * atEntry));
          if (units > 0) {
            Order order = new Order.Limit(Side.BUY, units, close.now() - k * atEntry);
            Validity validity =
                valid > 0 ? Validity.span(Duration.ofDays(valid)) : Validity.UNTIL_CANCELLED;
            entry = desk.send(0, order, validity, 0);
          }
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (order.id() == entry && order.isCompleted()) {
          double units = order.filled();
          double price = order.averagePrice();
          boughtAt = desk.bar();
          stop = desk.send(0, new Order.Stop(Side.SELL, units, price - sl * atEntry));
          Order limit = new Order.Limit(Side.SELL, units, price + tp * atEntry);
          target = desk.send(0, limit, Validity.UNTIL_CANCELLED, stop);
        }
      }
    };
  }
}
