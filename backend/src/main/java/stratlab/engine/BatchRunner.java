package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.Condition;
import stratlab.indicator.ConditionEvaluator;
import stratlab.indicator.Scope;
import stratlab.strategy.Market;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;

/**
 * Runs of many strategies on the same data with the same settings. Plans of signals whose fills
 * follow from the closes go from fill to fill; the others take the bar loop. Both give what {@link
 * Engine#run} gives. For one thread.
 */
public final class BatchRunner {
  /** How many bytes of answers are found together. */
  private static final long ANSWERS = 48L << 20;

  private final SharedRunSetup shared;
  private final ConditionEvaluator answers;

  /** Null where every run takes the bar loop. */
  private @Nullable SignalFastPath skipping;

  private final List<Planned> planned = new ArrayList<>();

  /** Hears how the runs ended. */
  public interface Results {
    /** A run was made from fill to fill; the log is written to again by the next. */
    void skipped(int run, FastPathResult log);

    /** A run took the bar loop. */
    void looped(int run, RunLog log);

    /** A strategy could not be made, or failed. */
    void failed(int run, RuntimeException reason);
  }

  private record Planned(
      int run, Strategy strategy, Scope scope, Signals plan, SignalFastPath.Slots at) {}

  public BatchRunner(SharedRunSetup shared) {
    this(shared, SignalFastPath::new);
  }

  BatchRunner(
      SharedRunSetup shared,
      BiFunction<SharedRunSetup, ConditionEvaluator, SignalFastPath> fastPath) {
    this.shared = shared;
    this.answers = new ConditionEvaluator(shared.columns);
    this.skipping = shared.skips() ? fastPath.apply(shared, answers) : null;
  }

  /** Has all runs take the bar loop, as the other way is measured and proved by. */
  public BatchRunner byBars() {
    skipping = null;
    return this;
  }

  /**
   * Runs strategies one after the other.
   *
   * @param strategies makes the strategy of a run, from 0
   * @param goOn asked between runs and in long ones; false stops
   * @throws Stopped when it was told to stop
   */
  public void run(
      int runs, IntFunction<Strategy> strategies, Results results, BooleanSupplier goOn) {
    clear(); // Of what was left when it was stopped.
    for (int next = 0; next < runs; next++) {
      int run = next;
      attempt(run, results, () -> plan(run, strategies.apply(run), results, goOn));
      if (answers.bytes() > ANSWERS) {
        settle(results, goOn);
      }
    }
    settle(results, goOn);
  }

  /** What is wrong with one run is told of it alone. */
  private static void attempt(int run, Results results, Runnable part) {
    try {
      part.run();
    } catch (Stopped stopped) {
      throw stopped;
    } catch (RuntimeException failed) {
      results.failed(run, failed);
    }
  }

  private void plan(int run, Strategy strategy, Results results, BooleanSupplier goOn) {
    if (skipping == null) {
      loop(run, strategy, results, goOn);
      return;
    }
    Scope scope = new Scope(shared.columns);
    Plan plan = strategy.plan(new Market(scope, shared.roles));
    switch (plan) {
      case Signals signals ->
          planned.add(
              new Planned(
                  run,
                  strategy,
                  scope,
                  signals,
                  new SignalFastPath.Slots(
                      slot(signals.enterLong()),
                      slot(signals.exitLong()),
                      slot(signals.enterShort()),
                      slot(signals.exitShort()))));
      case Trader _ -> loop(run, strategy, results, goOn);
    }
  }

  private int slot(Optional<Condition> condition) {
    return condition.map(answers::add).orElse(SignalFastPath.NONE);
  }

  private void settle(Results results, BooleanSupplier goOn) {
    if (skipping == null) {
      return;
    }
    answers.find();
    for (Planned each : planned) {
      if (!goOn.getAsBoolean()) {
        throw new Stopped(0);
      }
      decide(skipping, each, results, goOn);
    }
    clear();
  }

  private void clear() {
    planned.clear();
    answers.clear();
  }

  /**
   * Goes from fill to fill where that can be decided. What is refused on that way is tried again by
   * the bar loop, which says so in its own words; if it does not, the fast path is wrong.
   */
  private void decide(
      SignalFastPath skipping, Planned each, Results results, BooleanSupplier goOn) {
    RuntimeException fault = null;
    boolean isDecided = false;
    try {
      isDecided = skipping.run(each.plan(), each.scope(), each.at());
    } catch (IllegalArgumentException | IllegalStateException refused) {
      fault = refused;
    }
    if (isDecided) {
      results.skipped(each.run(), skipping.log());
    } else {
      RuntimeException refusal = fault;
      attempt(each.run(), results, () -> loopInstead(each, refusal, results, goOn));
    }
  }

  private void loopInstead(
      Planned each, @Nullable RuntimeException refusal, Results results, BooleanSupplier goOn) {
    loop(each.run(), each.strategy(), results, goOn);
    if (refusal != null) {
      FastPathFaults.tell(refusal);
    }
  }

  private void loop(int run, Strategy strategy, Results results, BooleanSupplier goOn) {
    results.looped(run, Engine.run(shared.setup(strategy), _ -> goOn.getAsBoolean()));
  }
}
