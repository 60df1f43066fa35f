package stratlab.job;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import stratlab.job.execution.Computation;
import stratlab.job.execution.Execution;
import stratlab.job.execution.ExitCalls;
import stratlab.job.execution.Lanes;
import stratlab.job.execution.LeftBehind;
import stratlab.job.execution.MemoryWatch;
import stratlab.job.execution.StrategyThreads;
import stratlab.job.execution.Supervisor;
import stratlab.job.queue.Claim;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.Lane;
import stratlab.process.JobSettings;
import stratlab.store.StoreFault;
import stratlab.store.StoreHealth;
import stratlab.store.StoreRetry;
import stratlab.store.StoreTimers;
import stratlab.store.StoreWatch;

/**
 * Empties the lanes. Waking a lane only makes one of its workers look at the table: what is to be
 * done stands nowhere else. While jobs run, a heart-beat writes their progress and brings back
 * requests to stop; while the server runs, abandoned jobs are looked for.
 */
@Singleton
public final class JobRunner {
  private static final Duration GIVING_BACK = Duration.ofSeconds(5);

  private final JobQueue queue;
  private final JobExecutor work;
  private final ReportChecks checks;
  private final Supervisor supervisor;
  private final LeftBehind leftBehind;
  private final Lanes.HandOff handOff;
  private final Lanes.Workers workers;
  private final StoreTimers timers;
  private final StoreWatch watch;
  private final StoreHealth health;
  private final StoreRetry retry;
  private final MemoryWatch memory;
  private final JobSettings settings;

  private final Map<String, Execution> running = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private boolean beating;

  /** How many threads look at the table or work on what they found there. */
  private int threads;

  private volatile boolean serving;
  private volatile boolean stopping;

  /** Whether a sweep runs here; read on every bar of a check. */
  private volatile boolean sweeping;

  JobRunner(
      JobQueue queue,
      JobExecutor work,
      ReportChecks checks,
      Supervisor supervisor,
      LeftBehind leftBehind,
      Lanes.HandOff handOff,
      Lanes.Workers workers,
      StoreTimers timers,
      StoreWatch watch,
      StoreHealth health,
      StoreRetry retry,
      MemoryWatch memory,
      JobSettings settings) {
    this.queue = queue;
    this.work = work;
    this.checks = checks;
    this.supervisor = supervisor;
    this.leftBehind = leftBehind;
    this.handOff = handOff;
    this.workers = workers;
    this.timers = timers;
    this.watch = watch;
    this.health = health;
    this.retry = retry;
    this.memory = memory;
    this.settings = settings;
  }

  /** Takes up what earlier processes left, and goes on looking for it. */
  @EventListener
  void onStart(ServerStartupEvent event) {
    if (!settings.inline()) {
      serving = true;
      timers.repeat("recovery", settings.recovery(), Duration.ZERO, this::lookAround);
    }
  }

  /** Makes a worker of a lane look at the table. */
  void wake(Lane lane) {
    switch (lane) {
      case INTERACTIVE -> handOff.interactive(() -> atWork(() -> empty(lane)));
      case SWEEPS -> handOff.sweeps(() -> atWork(() -> empty(lane)));
    }
  }

  /** Has the checks made that wait. They have a worker of their own, so no sweep waits for one. */
  private void wakeChecks() {
    handOff.checks(() -> atWork(this::check));
  }

  /** Runs what is in a lane, abandoned jobs included, and checks it, before it returns. */
  public void runNow(Lane lane) {
    recover();
    empty(lane);
    check();
  }

  private void check() {
    boolean more = true;
    while (more && !stopping) {
      more = checks.makeNext(() -> sweeping, this::endProcess);
    }
  }

  /**
   * Runs one sweep of those that wait, in a thread of their lane, unless another runs here.
   *
   * @return whether it runs here now
   */
  boolean takeUp(String id) {
    if (runs(id)) {
      return true;
    }
    recover();
    Optional<Execution> taken = take(Lane.SWEEPS, () -> queue.claim(id));
    // Not through a look at the table: the stop of the process waits for what runs, begun or not.
    taken.ifPresent(execution -> handOff.sweeps(() -> run(execution)));
    return taken.isPresent();
  }

  private void run(Execution execution) {
    boolean tooMany = false;
    try {
      Supervisor.Outcome outcome =
          supervisor.run(execution.computation(), () -> work.run(execution));
      if (outcome.isLeftBehind()) {
        work.leave(execution);
        tooMany = isTooMany(execution, outcome.threads());
      } else {
        outcome.threads().endOthers();
      }
    } finally {
      done(execution);
    }
    if (tooMany) {
      endProcess(execution.computation());
    }
  }

  /** When the process ends, what does not stop is not counted: it ends with it. */
  private boolean isTooMany(Execution execution, StrategyThreads threads) {
    Lane lane = execution.claim().lane();
    if (execution.stopped() == Execution.Stop.GIVEN_BACK
        || execution.stopped() == Execution.Stop.ENDS_PROCESS) {
      return false;
    }
    if (leftBehind.isFull(lane.key(), workers.of(lane))) {
      return true;
    }
    leftBehind.add(execution.computation(), lane.key(), threads);
    return false;
  }

  /** What others run here goes back to the queue first: they are not to blame. */
  private void endProcess(Computation last) {
    beginToStop();
    running.values().forEach(execution -> execution.stop(Execution.Stop.GIVEN_BACK));
    awaitNoneRuns(GIVING_BACK);
    leftBehind.tooMany(last);
  }

  /** Passes a request to cancel on to a job that runs here. */
  void cancel(String id) {
    stop(id, Execution.Stop.CANCELLED);
  }

  /** Passes a request to pause on to a sweep that runs here. */
  void pause(String id) {
    stop(id, Execution.Stop.PAUSED);
  }

  private void stop(String id, Execution.Stop reason) {
    Execution execution = running.get(id);
    if (execution != null) {
      execution.stop(reason);
    }
  }

  /** Returns why a job that runs here is to stop; empty when it is not. */
  public Optional<Execution.Stop> stopOf(String id) {
    return Optional.ofNullable(running.get(id)).map(Execution::stopped);
  }

  /** Returns whether a job runs here. */
  public boolean runs(String id) {
    return running.containsKey(id);
  }

  /** Lets a thread work unless the process ends, which waits until it has done so. */
  private void atWork(Runnable task) {
    lock.lock();
    try {
      if (stopping) {
        return;
      }
      threads++;
    } finally {
      lock.unlock();
    }
    try {
      task.run();
    } catch (StoreFault fault) {
      // What waits in the table stays there; a timer looks again.
      health.met(fault);
    } finally {
      lock.lock();
      try {
        threads--;
        idle.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private void empty(Lane lane) {
    while (!stopping) {
      Optional<Execution> next = take(lane, () -> queue.claim(lane));
      if (next.isEmpty()) {
        return;
      }
      run(next.get());
      if (lane == Lane.INTERACTIVE && !settings.inline()) {
        wakeChecks();
      }
    }
  }

  /**
   * A job is claimed and known to run here in one step, or recovery would take it for an orphan. A
   * sweep has all processors to itself: one runs at a time, and its worker looks for the next.
   */
  private Optional<Execution> take(Lane lane, Supplier<Optional<Claim>> claiming) {
    lock.lock();
    try {
      if (stopping || memory.isFull() || (lane == Lane.SWEEPS && isSweeping())) {
        return Optional.empty();
      }
      Optional<Execution> next =
          claiming.get().map(claim -> new Execution(claim, work.deadline(claim)));
      next.ifPresent(execution -> running.put(execution.claim().id(), execution));
      sweeping = isSweeping();
      if (next.isPresent() && !beating) {
        beating = true;
        watch.begin();
        timers.repeat("heart-beat", settings.heartBeat(), settings.heartBeat(), this::beat);
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private boolean isSweeping() {
    return running.values().stream().anyMatch(execution -> execution.claim().isSweep());
  }

  private void done(Execution execution) {
    lock.lock();
    try {
      // A job that was put back may run again already.
      running.remove(execution.claim().id(), execution);
      sweeping = isSweeping();
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void beat() {
    // While the store is in trouble nobody of this host takes a job from a process that lives.
    if (health.outage().isEmpty()) {
      whileTheStoreAnswers(this::beatNow);
    }
  }

  private void beatNow() {
    for (Execution execution : running.values()) {
      switch (queue.beat(execution.claim(), execution.progress())) {
        case ALIVE -> {}
        case ASKED_TO_CANCEL -> execution.stop(Execution.Stop.CANCELLED);
        case ASKED_TO_PAUSE -> execution.stop(Execution.Stop.PAUSED);
        case LOST -> execution.stop(Execution.Stop.LOST);
      }
    }
    if (serving && isSweeping() && queue.isSuspectWaiting()) {
      makeWay();
    }
  }

  /** A sweep loses little when it is put back, and a suspect may not wait for hours. */
  private void makeWay() {
    running.values().stream()
        .filter(execution -> execution.claim().isSweep() && !execution.claim().alone())
        .forEach(execution -> execution.stop(Execution.Stop.GIVEN_BACK));
  }

  private void lookAround() {
    if (health.outage().isPresent()) {
      return;
    }
    whileTheStoreAnswers(this::lookNow);
  }

  private void whileTheStoreAnswers(Runnable task) {
    try {
      task.run();
    } catch (StoreFault fault) {
      health.met(fault);
      throw fault;
    }
  }

  private void lookNow() {
    recover();
    for (Lane lane : Lane.values()) {
      // The worker of a sweep goes on with what waits; others would only queue up behind it.
      if (queue.isWaiting(lane) && (lane != Lane.SWEEPS || !isSweeping())) {
        wake(lane);
      }
    }
    if (checks.isWaiting() && !checks.isRunning()) {
      wakeChecks();
    }
  }

  /** Puts back the jobs of processes that are gone. */
  void recover() {
    lock.lock();
    try {
      queue.recover(Set.copyOf(running.keySet()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets running jobs end for a while, then gives them back to the queue; sweeps, which lose little
   * by it, at once.
   */
  @EventListener
  void onStop(ShutdownEvent event) {
    blameForExit();
    beginToStop();
    if (!awaitIdle(settings.stopGrace())) {
      running.values().forEach(execution -> execution.stop(Execution.Stop.GIVEN_BACK));
      retry.close();
      awaitIdle(GIVING_BACK);
    }
    retry.close();
    timers.stop();
  }

  private void blameForExit() {
    Set<String> groups = ExitCalls.groups();
    running.values().stream()
        .filter(execution -> groups.contains(execution.computation().name()))
        .forEach(execution -> execution.stop(Execution.Stop.ENDS_PROCESS));
  }

  private void beginToStop() {
    lock.lock();
    try {
      stopping = true;
      checks.stop();
      running.values().stream()
          .filter(execution -> execution.claim().isSweep())
          .forEach(execution -> execution.stop(Execution.Stop.GIVEN_BACK));
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitIdle(Duration most) {
    return await(() -> !isBusy(), most);
  }

  private void awaitNoneRuns(Duration most) {
    await(running::isEmpty, most);
  }

  private boolean await(BooleanSupplier reached, Duration most) {
    long nanos = most.toNanos();
    lock.lock();
    try {
      while (!reached.getAsBoolean() && nanos > 0) {
        nanos = idle.awaitNanos(nanos);
      }
      return reached.getAsBoolean();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return reached.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }

  private boolean isBusy() {
    return threads > 0 || !running.isEmpty();
  }
}
