package stratlab.strategy.library.rotation;

import java.util.List;
import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Every;

/** Holds the best of its assets while that one rises, and cash otherwise. */
@StrategyCard(
    title = "Dual momentum",
    about =
        "On the first bar of each period it compares the returns of its assets over a look-back:"
            + " it holds the one that rose most (relative momentum), and only if that rise is above"
            + " a threshold (absolute momentum). Otherwise the account is in cash. Long only, one"
            + " asset at a time.",
    sources = {
      "G. Antonacci, Dual Momentum Investing, McGraw-Hill, 2014",
      "G. Antonacci, Risk premia harvesting through dual momentum, 2012"
    },
    roles = "asset...",
    atLeast = 2)
public record DualMomentum(
    @Param(
            label = "Look-back",
            value = "252",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Momentum",
            description = "Over how many bars of each asset its return is measured.")
        int lookback,
    @Param(
            label = "Threshold",
            value = "0",
            min = -50,
            max = 100,
            step = 0.5,
            unit = "%",
            group = "Momentum",
            description = "The best return must be above it, or the account stays in cash.")
        double threshold,
    @Param(label = "Every", value = "month", group = "Plan", description = "How often it decides.")
        Every every,
    @Param(
            label = "Invested",
            value = "95",
            min = 1,
            max = 100,
            step = 1,
            unit = "%",
            group = "Plan",
            description = "Share of the account that is invested; the rest covers costs and gaps.")
        double invested)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    List<Line> returns =
        market.all().stream()
            .map(Feed::close)
            .map(it -> it.oscillators().roc100(lookback))
            .toList();
    return new Shares(every) {
      @Override
      double[] shares(Desk desk) {
        double[] shares = new double[returns.size()];
        int best = 0;
        for (int set = 1; set < shares.length; set++) {
          best = returns.get(set).now() > returns.get(best).now() ? set : best;
        }
        shares[best] = returns.get(best).now() > threshold ? invested / 100 : 0;
        return shares;
      }
    };
  }
}
