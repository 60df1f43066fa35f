package stratlab.parity.strategies;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Brings two data sets back to their shares of the account each month. */
@StrategyCard(
    title = "Rebalance",
    about = "Brings two data sets back to their shares of the account each month.",
    roles = {"first", "second"})
public record Rebalance(
    @Param(label = "Shares, with commas between", value = "0.6,0.35") String weights)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    double[] targets =
        Arrays.stream(weights.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    return new Trader() {
      private @Nullable YearMonth month;

      @Override
      public void next(Desk desk) {
        YearMonth now = YearMonth.from(Instant.ofEpochMilli(desk.time()).atOffset(ZoneOffset.UTC));
        if (now.equals(month)) {
          return;
        }
        month = now;
        if (desk.hasPending()) {
          return;
        }
        // What frees cash goes first.
        double value = desk.value();
        boolean[] above = new boolean[targets.length];
        for (int set = 0; set < targets.length; set++) {
          above[set] = desk.positionValue(set) / value > targets[set];
        }
        for (boolean turn : new boolean[] {true, false}) {
          for (int set = 0; set < targets.length; set++) {
            if (above[set] == turn) {
              desk.targetShare(set, targets[set]);
            }
          }
        }
      }
    };
  }
}
