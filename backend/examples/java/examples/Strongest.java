package examples;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Example 5: any number of data sets. */
@StrategyCard(
    title = "Strongest",
    about = "Holds the one of its assets that has risen most, and changes when another leads.",
    roles = "asset...",
    atLeast = 2)
public record Strongest(
    @Param(label = "Look-back", value = "60", min = 1, max = 500, unit = "bars") int lookback,
    @Param(label = "Invested", value = "90", min = 1, max = 100, unit = "%") double invested)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    List<Line> gains =
        market.all().stream().map(feed -> feed.close().oscillators().roc(lookback)).toList();
    return (Trader)
        desk -> {
          int best = best(gains);
          if (!desk.hasPending() && desk.position(best).size() == 0) {
            // Sales come first: what they free pays for the purchase on the same bar.
            sellAll(desk, gains.size());
            desk.targetShare(best, invested / 100);
          }
        };
  }

  private static void sellAll(Desk desk, int assets) {
    for (int asset = 0; asset < assets; asset++) {
      desk.close(asset);
    }
  }

  private static int best(List<Line> gains) {
    int best = 0;
    for (int asset = 1; asset < gains.size(); asset++) {
      best = gains.get(asset).now() > gains.get(best).now() ? asset : best;
    }
    return best;
  }
}
