package stratlab.job;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyLibrary;
import stratlab.strategy.Trader;
import stratlab.strategy.library.BuiltIn;
import stratlab.testing.EveryOrder;

/**
 * Strategies that let a test hold a run, break it, or fill its report; beside the built-in ones, in
 * contexts that ask.
 */
public final class Drills implements StrategyLibrary {
  private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();
  private static final int SECONDS = 30;

  @Override
  public List<Class<? extends Strategy>> strategies() {
    return List.of(Gated.class, Breaking.class, EveryOrder.class);
  }

  /** Puts the drills into the catalogue of a context that has the property {@code drills}. */
  @Factory
  @Requires(property = "drills")
  static final class Catalog {
    @Singleton
    @Replaces(StrategyCatalog.class)
    StrategyCatalog strategies() {
      return StrategyCatalog.of(new BuiltIn(), new Drills());
    }
  }

  /** Returns the gate of a name. */
  public static Gate gate(String name) {
    return GATES.computeIfAbsent(name, _ -> new Gate());
  }

  /** Holds runs at their first bar until it is opened. */
  public static final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    /** Waits until a run stands at the gate. */
    public void awaitArrival() {
      await(reached, "no run came to the gate");
    }

    /** Lets every run pass. */
    public void open() {
      opened.countDown();
    }

    void pass() {
      reached.countDown();
      await(opened, "nobody opened the gate");
    }

    private static void await(CountDownLatch latch, String otherwise) {
      try {
        if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException(otherwise);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(otherwise, interrupted);
      }
    }
  }

  /** Waits at its gate on the first bar. */
  @StrategyCard(title = "Gated", about = "Waits.", roles = "price")
  public record Gated(
      @Param(label = "Gate", value = "open") String gate,
      @Param(label = "Number", value = "1") int number)
      implements Strategy {
    @Override
    public Plan plan(Market market) {
      return new Waiting(gate);
    }
  }

  private static final class Waiting implements Trader {
    private final String gate;
    private boolean passed;

    Waiting(String gate) {
      this.gate = gate;
    }

    @Override
    public void next(Desk desk) {
      if (!passed) {
        passed = true;
        gate(gate).pass();
        desk.buy(0);
      }
    }
  }

  /** Throws on the first bar. */
  @StrategyCard(title = "Breaking", about = "Breaks.", roles = "price")
  public record Breaking() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return new Thrower();
    }
  }

  private static final class Thrower implements Trader {
    @Override
    public void next(Desk desk) {
      throw new IllegalStateException("broken on purpose");
    }
  }
}
