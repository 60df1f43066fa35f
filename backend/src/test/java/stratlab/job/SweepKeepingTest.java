package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.CellColumns;
import stratlab.sweep.Chunk;

/** What becomes of sweeps when they are stopped, and when processes come and go. */
final class SweepKeepingTest {
  private static final String DEAD = Worker.current().host() + "/999999999/1/dead";

  @TempDir private Path folder;
  private Sweepshop shop;

  @BeforeEach
  void open() {
    shop = new Sweepshop(folder);
  }

  private static Job awaitQueued(ApplicationContext context, String id) {
    JobStore store = context.getBean(JobStore.class);
    return Waiting.until(
        "sweep " + id + " to be back in the queue",
        () -> store.find(id).filter(job -> job.state() instanceof Job.State.Queued));
  }

  private static List<Integer> cells(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @Test
  void aPausedSweepKeepsItsChunksAndComputesTheMissingOnesWhenItIsResumed() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      Drills.Gate gate = Sweepshop.hold(context, 15, "pause");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      gate.awaitArrival();
      assertThat(sweeps.pause(id).paused()).isTrue();
      gate.open();

      Job paused = awaitQueued(context, id);
      assertThat(paused.paused()).isTrue();
      assertThat(paused.progress()).isEqualTo(new Job.Progress(10, 35L));
      context.getBean(JobRunner.class).runNow(Lane.SWEEPS);
      assertThat(Sweepshop.find(context, id).done()).isEqualTo(10);
      assertThat(Sweepshop.computed(context)).isEqualTo(cells(0, 15));

      assertThat(sweeps.resume(id).paused()).isFalse();
      Job ended = Workshop.awaitEnd(context, id);
      assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
      assertThat(Sweepshop.computed(context).subList(15, 40)).isEqualTo(cells(10, 35));
      Sweepshop.assertAsComputed(context, id);
      assertThatThrownBy(() -> sweeps.pause(id))
          .isInstanceOf(WrongState.class)
          .hasMessageContaining("is completed and can no longer be paused");
    }
  }

  @Test
  void aSweepIsPausedByAnotherProcessThroughTheTable() {
    try (ApplicationContext context = shop.open(Map.of());
        ApplicationContext other = shop.open(Map.of())) {
      Drills.Gate gate = Sweepshop.hold(context, 15, "pause from afar");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      gate.awaitArrival();
      other.getBean(JobStore.class).pause(id);
      Waiting.until("the wish to reach the run", () -> context.getBean(JobRunner.class).stopOf(id));
      gate.open();

      assertThat(awaitQueued(context, id).paused()).isTrue();
      assertThat(other.getBean(JobStore.class).cancel(id))
          .returns(false, Job::paused)
          .extracting(Job::state)
          .isInstanceOf(Job.State.Cancelled.class);
    }
  }

  @Test
  void oneSweepRunsAtATimeWhileBacktestsGoOnAndAPausedOneIsPassedBy() {
    try (ApplicationContext context = shop.open(Map.of("stratlab.workers.sweeps", 2))) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      Drills.Gate gate = Sweepshop.hold(context, 15, "one at a time");
      String first = Sweepshop.submit(context, Sweepshop.grid()).id();
      gate.awaitArrival();
      String second = Sweepshop.submit(context, Sweepshop.grid()).id();
      String third = Sweepshop.submit(context, Sweepshop.grid()).id();
      sweeps.pause(second);
      Job run = context.getBean(Jobs.class).submit(JobRunTest.smaCross(10), null);
      assertThat(Workshop.awaitEnd(context, run.id()).report()).isPresent();
      JobStore store = context.getBean(JobStore.class);
      assertThat(store.find(third).orElseThrow().state()).isInstanceOf(Job.State.Queued.class);
      assertThat(store.ahead(store.find(third).orElseThrow())).isZero();
      assertThatThrownBy(() -> sweeps.pause(run.id()))
          .isInstanceOf(WrongState.class)
          .hasMessageContaining("is a backtest");
      gate.open();

      Workshop.awaitEnd(context, first);
      Workshop.awaitEnd(context, third);
      assertThat(store.find(second).orElseThrow().attempt()).isZero();
      sweeps.resume(second);
      assertThat(Workshop.awaitEnd(context, second).state())
          .isInstanceOf(Job.State.Completed.class);
    }
  }

  @Test
  void aCancelledSweepKeepsItsCellsAndAnotherGoesOnFromThem() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      Drills.Gate gate = Sweepshop.hold(context, 25, "cancel");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      gate.awaitArrival();
      assertThatThrownBy(() -> sweeps.again(id)).isInstanceOf(WrongState.class);
      context.getBean(Jobs.class).cancel(id);
      gate.open();
      assertThat(Workshop.awaitEnd(context, id).state()).isInstanceOf(Job.State.Cancelled.class);
      assertThat(sweeps.table(id).rows()).isEqualTo(20);

      StoredSweep again =
          Sweepshop.find(context, Workshop.awaitEnd(context, sweeps.again(id).id()).id());

      assertThat(again.reused()).isEqualTo(20);
      assertThat(Sweepshop.computed(context).subList(25, 40)).isEqualTo(cells(20, 35));
      Sweepshop.assertAsComputed(context, again.job().id());
    }
  }

  @Test
  void aChunkThatCannotBeStoredWholeLeavesNothing() {
    try (ApplicationContext context = shop.open(Map.of())) {
      shop.change(
          "create trigger full before insert on sweep_column"
              + " when new.chunk = 2 and new.name = 'exposure'"
              + " begin select raise(abort, 'no room'); end");
      Drills.Gate gate = Sweepshop.hold(context, 20, "two stored");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      Sweepshop.awaitStored(context, id, 20);
      gate.open();
      Workshop.awaitEnd(context, id);
      StoredSweep failed = Sweepshop.find(context, id);

      assertThat(failed.job().state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class, state -> assertThat(state.reason()).contains("no room"));
      assertThat(failed.job().progress().done()).isEqualTo(20);
      assertThat(failed.done()).isEqualTo(20);
      assertThat(shop.number("select count(*) from sweep_column where chunk = 2")).isZero();
      assertThat(shop.number("select max(first_cell) from sweep_study")).isEqualTo(10);
      shop.change("drop trigger full");
      Job again = context.getBean(SweepJobs.class).again(id);
      Workshop.awaitEnd(context, again.id());
      Sweepshop.assertAsComputed(context, again.id());
    }
  }

  @Test
  void aSweepWhoseWorkerIsGoneGoesOnElsewhereAndALateWorkerChangesNothing() {
    try (ApplicationContext late = shop.open(Map.of())) {
      Drills.Gate gate = Sweepshop.hold(late, 25, "late");
      String id = Sweepshop.submit(late, Sweepshop.grid()).id();
      gate.awaitArrival();
      Sweepshop.awaitStored(late, id, 20);
      shop.change("update job set worker = ? where id = ?", DEAD, id);
      try (EmbeddedServer server = shop.serve(Map.of())) {
        ApplicationContext quick = server.getApplicationContext();
        Job ended = Workshop.awaitEnd(quick, id);
        assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
        assertThat(ended.attempt()).isEqualTo(2);
        assertThat(Sweepshop.computed(quick)).isEqualTo(cells(20, 35));
        gate.open();
        Waiting.until("the late worker to notice", () -> noLongerRuns(late, id));
        Sweepshop.assertAsComputed(quick, id);
        assertThat(shop.number("select count(*) from sweep_chunk")).isEqualTo(4);
      }
    }
  }

  private static Optional<Boolean> noLongerRuns(ApplicationContext context, String id) {
    return context.getBean(JobRunner.class).runs(id) ? Optional.empty() : Optional.of(true);
  }

  @Test
  void onlyWhoHoldsTheClaimStoresAChunkAndEachOnce() {
    try (ApplicationContext context = shop.open(Map.of());
        ApplicationContext other = shop.open(Map.of())) {
      Claim lost = claimed(context);
      shop.change("update job set lease_until = 1");
      JobQueue queue = other.getBean(JobQueue.class);
      assertThat(queue.recover(Set.of())).isTrue();
      Claim held = queue.claim(Lane.SWEEPS).orElseThrow();

      assertThat(context.getBean(SweepStore.class).commit(lost, List.of(chunk(0)), 10, 35))
          .isFalse();
      assertThat(context.getBean(SweepStore.class).complete(lost, 35, NONE)).isFalse();
      assertThat(shop.number("select count(*) from sweep_chunk")).isZero();
      assertThat(other.getBean(SweepStore.class).commit(held, List.of(chunk(0)), 10, 35)).isTrue();
      assertThatThrownBy(
              () -> other.getBean(SweepStore.class).commit(held, List.of(chunk(0)), 20, 35))
          .isInstanceOf(StoreFault.class);
      assertThat(shop.number("select bars_done from job")).isEqualTo(10);
    }
  }

  private static final SweepStore.Verdict NONE = new SweepStore.Verdict(null, "none");

  private static SweepStore.Finished chunk(int number) {
    Chunk chunk = new Chunk(number, number * 10, new long[10], new CellColumns(10));
    return new SweepStore.Finished(
        chunk, List.of(new SweepStore.Finished.Study("s", number * 10, 0, 10)), 0, 5);
  }

  /** Puts a sweep in the queue of an application and claims it there. */
  private static Claim claimed(ApplicationContext context) {
    PretendedSweeps computer = context.getBean(PretendedSweeps.class);
    context.getBean(JobStore.class).add(computer.check(Sweepshop.grid()), 35, null);
    return context.getBean(JobQueue.class).claim(Lane.SWEEPS).orElseThrow();
  }

  @Test
  void processesMayDieAsOftenAsTheyLikeWhileTheSweepGetsOn() {
    try (ApplicationContext context = shop.open(Map.of())) {
      JobQueue queue = context.getBean(JobQueue.class);
      Claim claim = claimed(context);
      for (int chunk = 0; chunk < 3; chunk++) {
        for (int death = 0; death < 2; death++) {
          claim = diedAndClaimedAgain(queue);
        }
        context
            .getBean(SweepStore.class)
            .commit(claim, List.of(chunk(chunk)), 10L * (chunk + 1), 35);
      }
      assertThat(claim.attempt()).isEqualTo(7);
      for (int death = 0; death < 3; death++) {
        diedAndClaimedAgain(queue);
      }
      shop.change("update job set worker = ?", DEAD);
      queue.recover(Set.of());

      StoredSweep failed = Sweepshop.find(context, claim.id());
      assertThat(failed.job().state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              state ->
                  assertThat(state.reason())
                      .isEqualTo(
                          "the process died 3 times in a row without finishing more of this job"));
      assertThat(failed.done()).isEqualTo(30);
    }
  }

  private Claim diedAndClaimedAgain(JobQueue queue) {
    shop.change("update job set worker = ?", DEAD);
    assertThat(queue.recover(Set.of())).isTrue();
    return queue.claim(Lane.SWEEPS).orElseThrow();
  }

  @Test
  void aProcessThatStopsGivesItsSweepBackAtOnceAndTheNextOneFinishesIt() {
    String id;
    try (ApplicationContext first = shop.open(Map.of())) {
      Drills.Gate gate = Sweepshop.hold(first, 15, "stop");
      id = Sweepshop.submit(first, Sweepshop.grid()).id();
      gate.awaitArrival();
      JobRunner runner = first.getBean(JobRunner.class);
      Thread opener =
          Thread.ofVirtual()
              .start(
                  () -> {
                    Waiting.until("the stop to reach the run", () -> runner.stopOf(id));
                    gate.open();
                  });
      first.stop();
      assertThat(opener).isNotNull();
    }
    assertThat(shop.number("select attempt from job")).isZero();
    try (EmbeddedServer server = shop.serve(Map.of())) {
      ApplicationContext next = server.getApplicationContext();
      assertThat(Workshop.awaitEnd(next, id).attempt()).isEqualTo(1);
      assertThat(Sweepshop.computed(next)).isEqualTo(cells(10, 35));
      Sweepshop.assertAsComputed(next, id);
    }
  }

  @Test
  void aSweepThatIsStoppedBeforeItsVerdictOnlyLacksThat() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      Drills.Gate gate = Sweepshop.hold(context, -1, "verdict");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      gate.awaitArrival();
      sweeps.pause(id);
      gate.open();
      assertThat(awaitQueued(context, id).progress()).isEqualTo(new Job.Progress(35, 35L));
      sweeps.resume(id);

      assertThat(Workshop.awaitEnd(context, id).state()).isInstanceOf(Job.State.Completed.class);
      assertThat(Sweepshop.find(context, id).honesty()).isNotNull();
      assertThat(Sweepshop.computed(context)).isEqualTo(cells(0, 35));
    }
  }

  @Test
  void aSweepWhosePricesChangedMeanwhileIsNotGoneOnWith() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      Drills.Gate gate = Sweepshop.hold(context, 15, "changed");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      gate.awaitArrival();
      sweeps.pause(id);
      gate.open();
      awaitQueued(context, id);
      context.getBean(PretendedSweeps.class).prices = "others";
      sweeps.resume(id);

      assertThat(Workshop.awaitEnd(context, id).state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              failed -> assertThat(failed.reason()).contains("has changed since; start it again"));
      assertThat(sweeps.table(id).rows()).isEqualTo(10);
      String again = Workshop.awaitEnd(context, sweeps.again(id).id()).id();
      assertThat(Sweepshop.find(context, again))
          .returns(0, StoredSweep::reused)
          .returns(35, StoredSweep::done);
    }
  }

  @Test
  void aSweepHasADeadlineOfItsOwn() {
    try (ApplicationContext context = shop.open(Map.of("stratlab.sweeps.deadline", "1ms"))) {
      Drills.Gate gate = Sweepshop.hold(context, 0, "sweep deadline");
      String id = Sweepshop.submit(context, Sweepshop.grid()).id();
      Waiting.until("the deadline to be seen", () -> context.getBean(JobRunner.class).stopOf(id));
      gate.open();

      assertThat(Workshop.awaitEnd(context, id).state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              failed -> assertThat(failed.reason()).contains("0.001s (stratlab.sweeps.deadline)"));
    }
  }
}
