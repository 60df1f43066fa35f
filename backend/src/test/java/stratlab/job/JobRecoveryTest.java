package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.Lane;
import stratlab.job.queue.UnknownJob;
import stratlab.job.queue.Worker;
import stratlab.job.report.Reports;
import stratlab.store.StoreFault;
import stratlab.testing.Await;

/** Jobs whose process dies, stops or starts again. */
final class JobRecoveryTest {
  /** A process of this host that is not there: the number is above what systems give. */
  private static final String DEAD = Worker.current().host() + "/999999999/1/dead";

  private static final String ELSEWHERE = "another-host/1/1/there";

  @TempDir private Path folder;
  private TestApp workshop;

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
  }

  private static Job add(ApplicationContext context, int fast) {
    BacktestSpec spec = context.getBean(Backtests.class).check(JobRunTest.smaCross(fast));
    return context.getBean(JobStore.class).add(spec, null);
  }

  private static Job find(ApplicationContext context, String id) {
    return context.getBean(JobStore.class).find(id).orElseThrow();
  }

  /** Makes a queued row one that a process runs. */
  private void claimAs(String worker, String id, int attempt, long lease) {
    change(
        "update job set state = 'running', worker = ?, lease_until = ?, attempt = ?, fruitless = ?,"
            + " started_at = 1 where id = ?",
        worker,
        lease,
        attempt,
        attempt,
        id);
  }

  private void change(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void resultsOutliveTheProcessThatMadeThem() {
    String id;
    try (ApplicationContext first = workshop.open(Map.of())) {
      id = first.getBean(JobSubmission.class).submit(JobRunTest.smaCross(10), null).id();
      TestApp.awaitEnd(first, id);
    }
    try (ApplicationContext second = workshop.open(Map.of())) {
      Job kept = find(second, id);
      assertThat(kept.state()).isInstanceOf(Job.State.Completed.class);
      String report = kept.report().orElseThrow().id();
      assertThat(second.getBean(Reports.class).summary(report)).isPresent();
    }
  }

  @Test
  void aJobThatADeadProcessHeldRunsAfterTheNextStart() {
    String id;
    try (ApplicationContext first = workshop.open(Map.of())) {
      id = add(first, 10).id();
    }
    claimAs(DEAD, id, 1, Long.MAX_VALUE);
    try (EmbeddedServer server = workshop.serve(Map.of())) {
      Job ended = TestApp.awaitEnd(server.getApplicationContext(), id);
      assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
      assertThat(ended.attempt()).isEqualTo(2);
    }
  }

  @Test
  void aJobWhoseProcessesKeepDyingFailsAndSaysSo() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      String id = add(context, 10).id();
      claimAs(DEAD, id, 5, Long.MAX_VALUE);

      context.getBean(JobQueue.class).recover(Set.of());

      assertThat(find(context, id).state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              failed ->
                  assertThat(failed.reason())
                      .startsWith(
                          "the process died 5 times in a row while it ran this job, the last 3 times"
                              + " with nothing else running"));
    }
  }

  @Test
  void aJobOfAnotherHostIsLeftAloneUntilItsLeaseRunsOut() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      String id = add(context, 10).id();
      JobQueue queue = context.getBean(JobQueue.class);
      claimAs(ELSEWHERE, id, 1, Long.MAX_VALUE);
      assertThat(queue.recover(Set.of())).isFalse();
      assertThat(find(context, id).state()).isInstanceOf(Job.State.Running.class);

      claimAs(ELSEWHERE, id, 1, 1);
      change("update job set lease_until = 1 where id = ?", id);
      assertThat(queue.recover(Set.of())).isTrue();
      assertThat(find(context, id).state()).isInstanceOf(Job.State.Queued.class);
    }
  }

  @Test
  void aProcessOfThisHostThatLivesKeepsItsJobWhateverTheClockSays() {
    ProcessHandle alive = ProcessHandle.current().parent().orElseThrow();
    long started = Worker.startOf(alive).orElseThrow();
    try (ApplicationContext context = workshop.open(Map.of())) {
      String id = add(context, 10).id();
      Worker holder = new Worker(Worker.current().host(), alive.pid(), started, "there");
      claimAs(holder.toString(), id, 1, 1);

      assertThat(context.getBean(JobQueue.class).recover(Set.of())).isFalse();
      assertThat(find(context, id).state()).isInstanceOf(Job.State.Running.class);
    }
  }

  @Test
  void aJobThatWasToBeCancelledWhenItsProcessDiedIsCancelled() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      String id = add(context, 10).id();
      claimAs(DEAD, id, 1, Long.MAX_VALUE);
      context.getBean(JobStore.class).cancel(id);

      context.getBean(JobQueue.class).recover(Set.of());

      assertThat(find(context, id).state()).isInstanceOf(Job.State.Cancelled.class);
    }
  }

  @Test
  void aWorkerThatLostItsJobChangesNothingMore() {
    try (ApplicationContext context = workshop.open(Map.of());
        ApplicationContext other = workshop.open(Map.of("stratlab.jobs.pause", "0s"))) {
      String id = add(context, 10).id();
      JobQueue late = context.getBean(JobQueue.class);
      Claim lost = late.claim(Lane.INTERACTIVE).orElseThrow();
      change("update job set lease_until = 1 where id = ?", id);
      JobQueue quick = other.getBean(JobQueue.class);
      assertThat(quick.recover(Set.of())).isTrue();
      Claim held = quick.claim(Lane.INTERACTIVE).orElseThrow();

      late.end(lost, new Job.State.Failed(1L, 2, "too late"));
      late.giveBack(lost);

      assertThat(late.beat(lost, new Job.Progress(1, 2L))).isEqualTo(JobQueue.Pulse.LOST);
      assertThat(quick.beat(held, new Job.Progress(1, 2L))).isEqualTo(JobQueue.Pulse.ALIVE);
      assertThat(find(context, id).attempt()).isEqualTo(2);
    }
  }

  @Test
  void manyClaimantsNeverGetTheSameJob() throws Exception {
    int claimants = 4;
    int jobs = 40;
    try (ApplicationContext one = workshop.open(Map.of());
        ApplicationContext two = workshop.open(Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(claimants)) {
      for (int i = 0; i < jobs; i++) {
        add(one, 2 + i % 20);
      }
      CyclicBarrier start = new CyclicBarrier(claimants);
      List<Future<List<String>>> claimed = new ArrayList<>();
      for (int i = 0; i < claimants; i++) {
        JobQueue queue = (i % 2 == 0 ? one : two).getBean(JobQueue.class);
        claimed.add(
            threads.submit(
                () -> {
                  start.await();
                  return claimAll(queue);
                }));
      }
      List<String> all = new ArrayList<>();
      for (Future<List<String>> each : claimed) {
        all.addAll(each.get());
      }
      assertThat(all).hasSize(jobs).doesNotHaveDuplicates();
    }
  }

  private static List<String> claimAll(JobQueue queue) {
    List<String> ids = new ArrayList<>();
    Optional<Claim> next = queue.claim(Lane.INTERACTIVE);
    while (next.isPresent()) {
      ids.add(next.get().id());
      next = queue.claim(Lane.INTERACTIVE);
    }
    return ids;
  }

  @Test
  void higherPriorityGoesFirstAndThenWhoCameFirst() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      String first = add(context, 2).id();
      String second = add(context, 3).id();
      String urgent = add(context, 4).id();
      String sweep = add(context, 5).id();
      change("update job set priority = 5 where id = ?", urgent);
      change("update job set lane = 'sweeps' where id = ?", sweep);
      JobStore store = context.getBean(JobStore.class);
      assertThat(store.ahead(find(context, second))).isEqualTo(2);

      assertThat(claimAll(context.getBean(JobQueue.class))).containsExactly(urgent, first, second);
      assertThat(find(context, sweep).state()).isInstanceOf(Job.State.Queued.class);
    }
  }

  @Test
  void aProcessThatStopsGivesItsJobBackWithoutCountingAnAttempt() {
    FaultInjection.Gate gate = FaultInjection.gate("give back");
    String id;
    try (ApplicationContext first = workshop.open(Map.of("stratlab.jobs.stop-grace", "0s"))) {
      id = first.getBean(JobSubmission.class).submit(JobRunTest.gated("give back", 1), null).id();
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
    try (ApplicationContext second = workshop.open(Map.of())) {
      Job kept = find(second, id);
      assertThat(kept.state()).isInstanceOf(Job.State.Queued.class);
      assertThat(kept.attempt()).isZero();
    }
  }

  @Test
  void aJobRunsNoLongerThanItsDeadline() {
    FaultInjection.Gate gate = FaultInjection.gate("deadline");
    try (ApplicationContext context = workshop.open(Map.of("stratlab.jobs.deadline", "1ms"))) {
      Job job = context.getBean(JobSubmission.class).submit(JobRunTest.gated("deadline", 1), null);
      JobRunner runner = context.getBean(JobRunner.class);
      JobStore store = context.getBean(JobStore.class);
      // On a busy machine the deadline may be seen, and the job end, before it reaches the gate.
      Await.until(
          "the deadline to be seen",
          () ->
              store
                  .find(job.id())
                  .filter(now -> now.state().isFinal() || runner.stopOf(now.id()).isPresent()));
      gate.open();

      assertThat(TestApp.awaitEnd(context, job.id()).state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              failed -> assertThat(failed.reason()).contains("longer than the limit of 0.001s"));
    }
  }

  @Test
  void deletingAJobDeletesItsReportWithTheLastJobThatHasIt() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      JobStore store = context.getBean(JobStore.class);
      JobSubmission jobs = context.getBean(JobSubmission.class);
      Job one = TestApp.awaitEnd(context, jobs.submit(JobRunTest.smaCross(10), null).id());
      Job two = TestApp.awaitEnd(context, jobs.submit(JobRunTest.smaCross(10), null).id());
      String report = one.report().orElseThrow().id();

      store.delete(one.id());
      assertThat(context.getBean(Reports.class).has(report)).isTrue();
      store.delete(two.id());
      assertThat(context.getBean(Reports.class).has(report)).isFalse();
      assertThatThrownBy(() -> store.delete(one.id())).isInstanceOf(UnknownJob.class);
    }
  }

  @Test
  void aDatabaseThatCannotBeWrittenIsReported() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      add(context, 10);
      change("drop table job");

      assertThatThrownBy(() -> add(context, 11))
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("no such table: job");
    }
  }
}
