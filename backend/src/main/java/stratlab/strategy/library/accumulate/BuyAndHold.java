package stratlab.strategy.library.accumulate;

import stratlab.strategy.Market;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Buys at the first bar and never sells. */
@StrategyCard(
    title = "Buy and hold",
    about =
        "Buys once, at the second bar, and holds to the end: what any other strategy has to beat."
            + " How much it buys is the sizing of the run.",
    sources = {"B. Malkiel, A Random Walk Down Wall Street, Norton, 1973"})
public record BuyAndHold() implements Strategy {

  @Override
  public Plan plan(Market market) {
    return Signals.enterLong(market.close().aboveOrEqual(market.close()));
  }
}
