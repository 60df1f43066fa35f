package stratlab.strategy.library.rotation;

import java.util.Arrays;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Every;

/** Keeps all its assets at equal shares of the account. */
@StrategyCard(
    title = "Constant mix",
    about =
        "On the first bar of each period it brings all its assets back to equal shares of the"
            + " account: it sells of what has risen and buys of what has fallen. What any rotation"
            + " among the same assets has to beat. Long only.",
    sources = {
      "A. Perold and W. Sharpe, Dynamic strategies for asset allocation, Financial Analysts Journal"
          + " 44, 1988",
      "V. DeMiguel, L. Garlappi and R. Uppal, Optimal versus naive diversification, Review of"
          + " Financial Studies 22, 2009"
    },
    roles = "asset...",
    atLeast = 2)
public record ConstantMix(
    @Param(
            label = "Every",
            value = "quarter",
            group = "Plan",
            description = "How often the shares are brought back.")
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
    int assets = market.all().size();
    return new Shares(every) {
      @Override
      double[] shares(Desk desk) {
        double[] shares = new double[assets];
        Arrays.fill(shares, invested / 100 / assets);
        return shares;
      }
    };
  }
}
