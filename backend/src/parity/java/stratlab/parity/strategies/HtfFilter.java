package stratlab.parity.strategies;

import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Follows a cross while a longer time frame agrees. */
@StrategyCard(title = "Higher time frame", about = "Follows a cross while a longer time frame agrees.", roles = {"base", "longer"})
public record HtfFilter(
    @Param(label = "Fast period", value = "8") int fast,
    @Param(label = "Slow period", value = "21") int slow,
    @Param(label = "Average period of the longer bars", value = "10") int htf)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    RecordedCross cross = new RecordedCross(market.data("base").close(), fast, slow);
    Line longer = market.data("longer").close();
    Line filter = longer.sma(htf);
    return new Trader() {
      private int seen;

      @Override
      public void next(Desk desk) {
        boolean moved = desk.bars(0) != seen;
        seen = desk.bars(0);
        if (!moved || desk.hasPending()) {
          return;
        }
        double held = desk.position(0).size();
        if (held == 0 && cross.up() && longer.now() > filter.now()) {
          desk.buy(0);
        } else if (held > 0 && (cross.down() || longer.now() < filter.now())) {
          desk.close(0);
        }
      }
    };
  }
}
