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
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.Lane;
import stratlab.job.queue.Worker;
import stratlab.job.sweep.ListedSweep;
import stratlab.job.sweep.StoredSweep;
import stratlab.job.sweep.SweepStore;
import stratlab.store.StoreFault;
import stratlab.sweep.run.Chunk;
import stratlab.testing.Await;

/** Sweeps whose process dies, stops or starts again. */
final class SweepRecoveryTest {
  private static final String DEAD = Worker.current().host() + "/999999999/1/dead";

  private static final SweepStore.Verdict NONE = new SweepStore.Verdict(null, "none");

  @TempDir private Path folder;
  private SweepTestApp shop;

  @BeforeEach
  void open() {
    shop = new SweepTestApp(folder);
  }

  private static List<Integer> cells(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @Test
  void aChunkThatCannotBeStoredWholeLeavesNothing() {
    try (ApplicationContext context = shop.open(Map.of())) {
      shop.change(
          "create trigger full before insert on sweep_column"
              + " when new.chunk = 2 and new.name = 'exposure'"
              + " begin select raise(abort, 'no room'); end");
      FaultInjection.Gate gate = SweepTestApp.hold(context, 20, "two stored");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      SweepTestApp.awaitStored(context, id, 20);
      gate.open();
      TestApp.awaitEnd(context, id);
      StoredSweep failed = SweepTestApp.find(context, id);

      assertThat(failed.job().state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class, state -> assertThat(state.reason()).contains("no room"));
      assertThat(failed.job().progress().done()).isEqualTo(20);
      assertThat(failed.done()).isEqualTo(20);
      assertThat(shop.number("select count(*) from sweep_column where chunk = 2")).isZero();
      assertThat(shop.number("select max(first_cell) from sweep_study")).isEqualTo(10);
      shop.change("drop trigger full");
      Job again = context.getBean(SweepJobs.class).again(id);
      TestApp.awaitEnd(context, again.id());
      SweepTestApp.assertAsComputed(context, again.id());
    }
  }

  @Test
  void aSweepWhoseWorkerIsGoneGoesOnElsewhereAndALateWorkerChangesNothing() {
    try (ApplicationContext late = shop.open(Map.of())) {
      FaultInjection.Gate gate = SweepTestApp.hold(late, 25, "late");
      String id = SweepTestApp.submit(late, SweepTestApp.grid()).id();
      gate.awaitArrival();
      SweepTestApp.awaitStored(late, id, 20);
      shop.change("update job set worker = ? where id = ?", DEAD, id);
      try (EmbeddedServer server = shop.serve(Map.of())) {
        ApplicationContext quick = server.getApplicationContext();
        Job ended = TestApp.awaitEnd(quick, id);
        assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
        assertThat(ended.attempt()).isEqualTo(2);
        assertThat(SweepTestApp.computed(quick)).isEqualTo(cells(20, 35));
        gate.open();
        Await.until("the late worker to notice", () -> noLongerRuns(late, id));
        SweepTestApp.assertAsComputed(quick, id);
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

  private static SweepStore.Finished chunk(int number) {
    Chunk chunk = new Chunk(number, number * 10, new long[10], new CellColumns(10), 0);
    return new SweepStore.Finished(
        chunk, List.of(new SweepStore.Finished.Study("s", number * 10, 0, 10)), 5);
  }

  /** Puts a sweep in the queue of an application and claims it there. */
  private static Claim claimed(ApplicationContext context) {
    FakeSweepComputer computer = context.getBean(FakeSweepComputer.class);
    context.getBean(JobStore.class).add(computer.check(SweepTestApp.grid()), 35, null);
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
      for (int death = 0; death < 5; death++) {
        diedAndClaimedAgain(queue);
      }
      shop.change("update job set worker = ?", DEAD);
      queue.recover(Set.of());

      StoredSweep failed = SweepTestApp.find(context, claim.id());
      assertThat(failed.job().state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              state ->
                  assertThat(state.reason())
                      .startsWith("the process died 5 times in a row while it ran this job"));
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
      FaultInjection.Gate gate = SweepTestApp.hold(first, 15, "stop");
      id = SweepTestApp.submit(first, SweepTestApp.grid()).id();
      gate.awaitArrival();
      JobRunner runner = first.getBean(JobRunner.class);
      Thread opener =
          Thread.ofVirtual()
              .start(
                  () -> {
                    Await.until("the stop to reach the run", () -> runner.stopOf(id));
                    gate.open();
                  });
      first.stop();
      assertThat(opener).isNotNull();
    }
    assertThat(shop.number("select attempt from job")).isZero();
    try (EmbeddedServer server = shop.serve(Map.of())) {
      ApplicationContext next = server.getApplicationContext();
      assertThat(TestApp.awaitEnd(next, id).attempt()).isEqualTo(1);
      assertThat(SweepTestApp.computed(next)).isEqualTo(cells(10, 35));
      SweepTestApp.assertAsComputed(next, id);
    }
  }

  @Test
  void aListTakesTheBestOfACompletedSweepFromTheStoreAndNotFromItsCells() {
    Map<String, Object> best;
    try (ApplicationContext context = shop.open(Map.of())) {
      StoredSweep done = SweepTestApp.run(context, SweepTestApp.grid());
      best = context.getBean(SweepJobs.class).best(done).row().values();
      assertThat(best).isNotEmpty();
    }
    shop.change("delete from sweep_column");
    try (ApplicationContext context = shop.open(Map.of())) {
      List<ListedSweep> listed =
          context.getBean(SweepLists.class).list(new JobFilter(null, null, 9, true));

      assertThat(listed).hasSize(1);
      assertThat(listed.getFirst().done()).isEqualTo(35);
      assertThat(listed.getFirst().best().row().values()).hasToString(best.toString());
    }
  }
}
