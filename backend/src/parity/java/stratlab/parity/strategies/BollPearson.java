package stratlab.parity.strategies;

import stratlab.indicator.Bands;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Buys a breakout of the first data set as its correlation with the second drops. */
@StrategyCard(
    title = "Bollinger and correlation",
    about = "Buys a breakout of the first data set as its correlation with the second drops.",
    roles = {"first", "second"})
public record BollPearson(
    @Param(label = "Band of the first", value = "100") int bb0,
    @Param(label = "Deviations of the first", value = "2") double dev0,
    @Param(label = "Band of the second", value = "5") int bb1,
    @Param(label = "Deviations of the second", value = "2") double dev1,
    @Param(name = "corr_period", label = "Correlation period", value = "20") int corrPeriod,
    @Param(label = "Look-back", value = "2") int lookback,
    @Param(label = "Relative drop", value = "0.6") double decrease)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line close0 = market.data("first").close();
    Line close1 = market.data("second").close();
    Bands first = close0.statistics().bollinger(bb0, dev0);
    Bands second = close1.statistics().bollinger(bb1, dev1);
    Line correlation = close0.statistics().correlation(close1, corrPeriod);
    int firstNumber = Math.max(Math.max(bb0, bb1), corrPeriod + lookback) + 5;
    return (Trader)
        desk -> {
          if (desk.hasPending() || desk.bar() + 1 < firstNumber) {
            return;
          }
          if (desk.position(0).size() != 0) {
            if (close0.now() < first.middle().now()) {
              desk.close(0);
            }
            return;
          }
          double drop = correlation.ago(lookback) - correlation.now();
          double room = correlation.ago(lookback) + 1;
          if (close0.now() >= first.upper().now()
              && close1.now() < second.middle().now()
              && drop > 1e-6
              && room > 1e-6
              && drop / room >= decrease) {
            desk.buy(0);
          }
        };
  }
}
