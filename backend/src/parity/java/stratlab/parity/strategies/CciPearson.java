package stratlab.parity.strategies;

import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Trades two data sets that have come apart, by their CCI. */
@StrategyCard(
    title = "CCI and correlation",
    about = "Trades two data sets that have come apart, by their CCI.",
    roles = {"first", "second"})
public record CciPearson(
    @Param(label = "Average of the first", value = "50") int pd1,
    @Param(label = "Average of the second", value = "50") int pd2,
    @Param(name = "corr_period", label = "Correlation period", value = "20") int corrPeriod,
    @Param(name = "cci_period", label = "CCI period", value = "20") int cciPeriod,
    @Param(name = "cci_exit", label = "Exit level", value = "20") double cciExit,
    @Param(label = "Entry level", value = "70") double level,
    @Param(name = "corr_level", label = "Correlation level", value = "0.8") double corrLevel)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Feed[] feeds = {market.data("first"), market.data("second")};
    Line[] mean = {feeds[0].close().sma(pd1), feeds[1].close().sma(pd2)};
    Line[] cci = {feeds[0].cci(cciPeriod), feeds[1].cci(cciPeriod)};
    Line correlation = feeds[0].close().statistics().correlation(feeds[1].close(), corrPeriod);
    int firstNumber = Math.max(Math.max(pd1, pd2), Math.max(corrPeriod, cciPeriod)) + 5;
    return (Trader)
        desk -> {
          if (desk.hasPending() || desk.bar() + 1 < firstNumber) {
            return;
          }
          boolean flat = true;
          for (int set = 0; set < feeds.length && flat; set++) {
            if (desk.position(set).size() != 0) {
              flat = false;
              if (cci[set].now() < cciExit) {
                desk.close(set);
              }
            }
          }
          if (flat && correlation.now() < -corrLevel) {
            if (isApart(cci, mean, 0, 1)) {
              desk.buy(0);
            } else if (isApart(cci, mean, 1, 0)) {
              desk.buy(1);
            }
          }
        };
  }

  private boolean isApart(Line[] cci, Line[] mean, int strong, int weak) {
    return cci[strong].now() > level
        && mean[strong].now() > mean[strong].ago(1)
        && mean[weak].now() < mean[weak].ago(1)
        && cci[weak].now() < -level;
  }
}
