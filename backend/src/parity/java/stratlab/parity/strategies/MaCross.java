package stratlab.parity.strategies;

import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Follows the cross of two averages in one of four modes. */
@StrategyCard(title = "Average cross", about = "Follows the cross of two averages in one of four modes.")
public record MaCross(
    @Param(label = "Fast period", value = "10") int fast,
    @Param(label = "Slow period", value = "30") int slow,
    @Param(label = "Kind of average", value = "SMA", choices = {"SMA", "EMA", "WMA", "SMMA"}) String ma,
    @Param(label = "Mode", value = "long", choices = {"long", "short", "reverse", "flip"}) String mode)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line quick = average(market.close(), fast);
    Line calm = average(market.close(), slow);
    Condition up = quick.crossesAbove(calm);
    Condition down = quick.crossesBelow(calm);
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          double held = desk.position(0).size();
          switch (mode) {
            case "long" -> {
              if (held == 0 && up.now()) {
                desk.buy(0);
              } else if (held > 0 && down.now()) {
                desk.close(0);
              }
            }
            case "short" -> {
              if (held == 0 && down.now()) {
                desk.sell(0);
              } else if (held < 0 && up.now()) {
                desk.close(0);
              }
            }
            case "reverse" -> {
              if (up.now() && held <= 0) {
                desk.close(0);
                desk.buy(0);
              } else if (down.now() && held >= 0) {
                desk.close(0);
                desk.sell(0);
              }
            }
            default -> {
              if (up.now()) {
                desk.buy(0);
              } else if (down.now()) {
                desk.sell(0);
              }
            }
          }
        };
  }

  private Line average(Line of, int period) {
    return switch (ma) {
      case "SMA" -> of.sma(period);
      case "EMA" -> of.ema(period);
      case "SMMA" -> of.smma(period);
      default -> of.averages().wma(period);
    };
  }
}
