package stratlab.parity.strategies;

import java.util.List;
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

/** Sends three orders on one bar and takes back what is left of them. */
@StrategyCard(title = "Three orders at once", about = "Sends three orders on one bar and takes back what is left of them.")
public record TwoOrders(
    @Param(label = "Fast period", value = "10") int fast,
    @Param(label = "Slow period", value = "30") int slow,
    @Param(label = "Units of the first", value = "40") double n1,
    @Param(label = "Units of the second", value = "40") double n2,
    @Param(label = "Units of the third", value = "40") double n3,
    @Param(label = "Limit of the third below the price", value = "0.01") double dip)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close = market.close();
    RecordedCross cross = new RecordedCross(close, fast, slow);
    return new Trader() {
      private List<Integer> sent = List.of();

      @Override
      public void next(Desk desk) {
        if (cross.up() && !desk.hasPending() && desk.position(0).size() == 0) {
          Order dipped = new Order.Limit(Side.BUY, n3, close.now() * (1 - dip));
          sent = List.of(desk.buy(0, n1), desk.buy(0, n2), desk.send(0, dipped));
        } else if (cross.down()) {
          sent.stream().filter(desk::isPending).forEach(desk::cancel);
          desk.close(0);
        }
      }
    };
  }
}
