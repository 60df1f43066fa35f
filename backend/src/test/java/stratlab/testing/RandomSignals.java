package stratlab.testing;

import java.util.SplittableRandom;
import stratlab.indicator.Condition;
import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Offset;
import stratlab.strategy.Plan;
import stratlab.strategy.Protection.InBar;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;

/** Plans of signals made by chance: any conditions, sides and protection; the same for one seed. */
public record RandomSignals(long seed, boolean withLongerBars) implements Strategy {
  @Override
  public Plan plan(Market market) {
    SplittableRandom random = new SplittableRandom(seed);
    Signals plan = null;
    if (random.nextInt(4) > 0) {
      plan = Signals.enterLong(condition(random, market, 2));
      plan = random.nextInt(8) > 0 ? plan.exitLong(condition(random, market, 2)) : plan;
    }
    if (plan == null || random.nextBoolean()) {
      Signals shorts = Signals.enterShort(condition(random, market, 2));
      shorts = random.nextInt(8) > 0 ? shorts.exitShort(condition(random, market, 2)) : shorts;
      plan = plan == null ? shorts : plan.and(shorts);
    }
    return guarded(random, market, plan);
  }

  private static Signals guarded(SplittableRandom random, Market market, Signals open) {
    Signals plan = open;
    if (random.nextBoolean()) {
      plan = plan.stopLoss(offset(random, market));
    }
    if (random.nextInt(3) == 0) {
      plan = plan.target(offset(random, market));
    }
    if (random.nextInt(3) == 0) {
      plan = plan.trail(offset(random, market));
    }
    if (random.nextInt(4) == 0) {
      plan = plan.timeStop(random.nextInt(1, 30));
    }
    return random.nextBoolean() ? plan.inBar(InBar.OPTIMISTIC) : plan;
  }

  private static Offset offset(SplittableRandom random, Market market) {
    return switch (random.nextInt(3)) {
      case 0 -> Offset.fraction(random.nextDouble(0.001, 0.08));
      case 1 -> Offset.amount(random.nextDouble(0.05, 8));
      default -> Offset.times(random.nextDouble(0.3, 4), market.first().atr(random.nextInt(2, 9)));
    };
  }

  private Condition condition(SplittableRandom random, Market market, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      Condition one = condition(random, market, depth - 1);
      return switch (random.nextInt(3)) {
        case 0 -> one.and(condition(random, market, depth - 1));
        case 1 -> one.or(condition(random, market, depth - 1));
        default -> one.not();
      };
    }
    Line line = line(random, market);
    return switch (random.nextInt(6)) {
      case 0 -> line.above(line(random, market));
      case 1 -> line.belowOrEqual(line(random, market));
      case 2 -> line.crossesAbove(line(random, market));
      case 3 -> line.crossesBelow(line(random, market));
      case 4 -> market.close().rsi(random.nextInt(2, 9)).below(random.nextInt(20, 60));
      default -> market.close().rsi(random.nextInt(2, 9)).aboveOrEqual(random.nextInt(40, 80));
    };
  }

  private Line line(SplittableRandom random, Market market) {
    Feed feed = market.first();
    return switch (random.nextInt(withLongerBars ? 7 : 6)) {
      case 0 -> feed.close();
      case 1 -> feed.close().sma(random.nextInt(1, 12));
      case 2 -> feed.close().ema(random.nextInt(2, 12));
      case 3 -> feed.high().shift(1).highest(random.nextInt(1, 9));
      case 4 -> feed.low().shift(1).lowest(random.nextInt(1, 9));
      case 5 ->
          switch (random.nextInt(4)) {
            case 0 -> feed.open().plus(random.nextDouble(-1, 1));
            case 1 -> feed.close().statistics().bollinger(random.nextInt(2, 9), 1.5).upper();
            case 2 -> feed.open().minus(feed.low()).plus(feed.close());
            default -> feed.close().statistics().bollinger(random.nextInt(2, 9), 0.7).lower();
          };
      default ->
          feed.resample(stratlab.market.Timeframe.parse("1w")).close().sma(random.nextInt(1, 4));
    };
  }
}
