package stratlab.parity.strategies;

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
import stratlab.trading.Trade;

/** Buys when three averages rise steeply and together, sized by risk. */
@StrategyCard(title = "Three angles", about = "Buys when three averages rise steeply and together, sized by risk.")
public record TripleAngle(
    @Param(label = "Fast period", value = "7") int n1,
    @Param(label = "Middle period", value = "9") int n2,
    @Param(label = "Slow period", value = "11") int n3,
    @Param(name = "min_angle", label = "Angle at least, degrees", value = "60") double minAngle,
    @Param(name = "max_div", label = "Angles apart at most, degrees", value = "8") double maxDiv,
    @Param(label = "Scale of the price", value = "50000") double scale,
    @Param(label = "Share of the account at risk", value = "0.01") double risk,
    @Param(name = "stop_pips", label = "Stop in pips", value = "10") double stopPips,
    @Param(label = "Size of a pip", value = "0.0001") double pip,
    @Param(label = "Bars of rest after a trade", value = "5") int cooldown)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    Rising[] lines = {rising(close, n1), rising(close, n2), rising(close, n3)};
    RecordedCross cross = new RecordedCross(close, n1, n2);
    return new Trader() {
      private int cool;
      private boolean entering;
      private int stop;

      @Override
      public void next(Desk desk) {
        if (cool > 0) {
          cool--;
        } else if (!entering) {
          if (desk.position(0).size() == 0) {
            enter(desk);
          } else if (cross.down()) {
            if (stop != 0) {
              desk.cancel(stop);
              stop = 0;
            }
            desk.close(0);
          }
        }
      }

      private void enter(Desk desk) {
        double a1 = lines[0].angle();
        double a2 = lines[1].angle();
        double a3 = lines[2].angle();
        boolean steep = a1 > minAngle && a2 > minAngle && a3 > minAngle;
        boolean together = Math.abs(a1 - a2) < maxDiv && Math.abs(a2 - a3) < maxDiv;
        if (steep && cross.up() && together) {
          double now = close.now();
          double lost = Math.abs(now - (now - stopPips * pip));
          double units = Math.floor(desk.value() * risk / lost);
          if (units > 0) {
            desk.buy(0, units);
            entering = true;
          }
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (!order.state().isFinal()) {
          return;
        }
        entering = false;
        boolean completed = order.isCompleted();
        if (completed && order.order().side() == Side.BUY) {
          if (stop == 0) {
            double trigger = order.averagePrice() - stopPips * pip;
            stop = desk.send(0, new Order.Stop(Side.SELL, order.filled(), trigger));
          }
        } else if (completed || order.id() == stop) {
          stop = 0;
        }
      }

      @Override
      public void onTrade(Trade trade, Desk desk) {
        cool = cooldown;
      }
    };
  }

  private Rising rising(Line close, int period) {
    Line mean = close.sma(period);
    return new Rising(mean, mean.minus(mean.shift(period - 1)), period, scale);
  }

  /** An average and its rise over its own period. */
  private record Rising(Line mean, Line rise, int period, double scale) {
    double angle() {
      return Math.toDegrees(Math.atan2(rise.now() * scale, period));
    }
  }
}
