package stratlab.job;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import stratlab.job.execution.Lanes;
import stratlab.job.execution.LeftBehind;
import stratlab.process.Heap;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyLibrary;
import stratlab.strategy.Trader;
import stratlab.strategy.builtin.BuiltIn;
import stratlab.testing.EveryOrder;

/**
 * Strategies that let a test hold a run, break it, or fill its report; beside the built-in ones, in
 * contexts that ask.
 */
public final class FaultInjection implements StrategyLibrary {
  private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();
  private static final Map<String, AtomicInteger> FILLED = new ConcurrentHashMap<>();
  private static final int SECONDS = 30;

  /** Why processes would have ended. */
  public static final Queue<String> ENDS = new ConcurrentLinkedQueue<>();

  @Override
  public List<Class<? extends Strategy>> strategies() {
    return List.of(Gated.class, Breaking.class, Endless.class, Filling.class, EveryOrder.class);
  }

  /** Puts the drills into the catalogue of a context that has the property {@code drills}. */
  @Factory
  @Requires(property = "drills")
  static final class Catalog {
    @Singleton
    @Replaces(StrategyCatalog.class)
    StrategyCatalog strategies() {
      return StrategyCatalog.of(new BuiltIn(), new FaultInjection());
    }

    @Singleton
    @Replaces(Heap.class)
    Heap heap() {
      return new FakeHeap();
    }

    /** Remembers why the process should have ended. */
    @Singleton
    @Replaces(bean = LeftBehind.ProcessEnd.class, factory = Lanes.class)
    LeftBehind.ProcessEnd processEnd() {
      return ENDS::add;
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
    private final AtomicInteger interrupts = new AtomicInteger();

    /** Waits until a run stands at the gate. */
    public void awaitArrival() {
      await(reached, "no run came to the gate");
    }

    /** Lets every run pass. */
    public void open() {
      opened.countDown();
    }

    /** Waits as code does that heeds nothing. */
    void passDeafly() {
      reached.countDown();
      while (opened.getCount() > 0) {
        Thread.onSpinWait();
        LockSupport.parkNanos(1_000_000);
        if (Thread.interrupted()) {
          interrupts.incrementAndGet();
        }
      }
    }

    /** Returns how often who waits deafly was interrupted. */
    int interrupts() {
      return interrupts.get();
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

  /** Plans so often, and then never comes back from it, until its gate is opened. */
  @StrategyCard(title = "Endless", about = "Loops.", roles = "price")
  public record Endless(
      @Param(label = "Gate", value = "endless") String gate,
      @Param(label = "Good plans", value = "0") int good)
      implements Strategy {
    private static final Map<String, AtomicInteger> PLANS = new ConcurrentHashMap<>();

    @Override
    public Plan plan(Market market) {
      if (PLANS.computeIfAbsent(gate, _ -> new AtomicInteger()).incrementAndGet() > good) {
        FaultInjection.gate(gate).passDeafly();
      }
      return (Trader) _ -> {};
    }

    /** Returns how often those of a gate were asked for a plan. */
    static int plans(String gate) {
      AtomicInteger plans = PLANS.get(gate);
      return plans == null ? 0 : plans.get();
    }
  }

  /** Finds no memory left, so many times. */
  @StrategyCard(title = "Filling", about = "Fills.", roles = "price")
  public record Filling(
      @Param(label = "Name", value = "full") String name,
      @Param(label = "Times", value = "1") int times)
      implements Strategy {
    @Override
    public Plan plan(Market market) {
      if (FILLED.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet() <= times) {
        throw new OutOfMemoryError("on purpose");
      }
      return (Trader) _ -> {};
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
