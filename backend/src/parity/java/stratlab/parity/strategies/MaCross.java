package stratlab.parity.strategies;

import java.util.function.BooleanSupplier;
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
    Cross cross = cross(market.close());
    return (Trader)
        desk -> {
          if (desk.hasPending()) {
            return;
          }
          boolean up = cross.up().getAsBoolean();
          boolean down = cross.down().getAsBoolean();
          double held = desk.position(0).size();
          switch (mode) {
            case "long" -> {
              if (held == 0 && up) {
                desk.buy(0);
              } else if (held > 0 && down) {
                desk.close(0);
              }
            }
            case "short" -> {
              if (held == 0 && down) {
                desk.sell(0);
              } else if (held < 0 && up) {
                desk.close(0);
              }
            }
            case "reverse" -> {
              if (up && held <= 0) {
                desk.close(0);
                desk.buy(0);
              } else if (down && held >= 0) {
                desk.close(0);
                desk.sell(0);
              }
            }
            default -> {
              if (up) {
                desk.buy(0);
              } else if (down) {
                desk.sell(0);
              }
            }
          }
        };
  }

  private record Cross(BooleanSupplier up, BooleanSupplier down) {}

  private Cross cross(Line prices) {
    if (ma.equals("SMA")) {
      RecordedCross simple = new RecordedCross(prices, fast, slow);
      return new Cross(simple::up, simple::down);
    }
    Line quick = average(prices, fast);
    Line calm = average(prices, slow);
    return new Cross(quick.crossesAbove(calm)::now, quick.crossesBelow(calm)::now);
  }

  private Line average(Line of, int period) {
    return switch (ma) {
      case "EMA" -> of.ema(period);
      case "SMMA" -> of.smma(period);
      default -> of.averages().wma(period);
    };
  }
}
