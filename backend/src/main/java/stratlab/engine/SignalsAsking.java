package stratlab.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.Condition;
import stratlab.indicator.Mask;
import stratlab.strategy.Signals;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Sizing;

/** Follows the conditions of a {@link Signals} plan on the first data set. */
final class SignalsAsking implements Asking {
  private static final int TRADED = 0;

  private final Broker broker;
  private final Sizing sizing;
  private final @Nullable Mask enterLong;
  private final @Nullable Mask exitLong;
  private final @Nullable Mask enterShort;
  private final @Nullable Mask exitShort;

  SignalsAsking(Signals plan, Broker broker, Sizing sizing) {
    this.broker = broker;
    this.sizing = sizing;
    this.enterLong = mask(plan.enterLong());
    this.exitLong = mask(plan.exitLong());
    this.enterShort = mask(plan.enterShort());
    this.exitShort = mask(plan.exitShort());
  }

  private static @Nullable Mask mask(Optional<Condition> condition) {
    return condition.map(Condition::mask).orElse(null);
  }

  @Override
  public void ask(int bar) {
    if (broker.hasPending()) {
      return;
    }
    double size = broker.account().position(TRADED).size();
    if (size > 0) {
      if (holds(exitLong, bar)) {
        send(Side.SELL, size, bar);
      }
    } else if (size < 0) {
      if (holds(exitShort, bar)) {
        send(Side.BUY, -size, bar);
      }
    } else if (holds(enterLong, bar)) {
      send(Side.BUY, sizing.units(), bar);
    } else if (holds(enterShort, bar)) {
      send(Side.SELL, sizing.units(), bar);
    }
  }

  private static boolean holds(@Nullable Mask mask, int bar) {
    return mask != null && mask.at(bar);
  }

  private void send(Side side, double units, int bar) {
    broker.submit(TRADED, new Order.Market(side, units), bar);
  }
}
