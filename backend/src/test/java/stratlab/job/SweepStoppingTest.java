package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.queue.Job;
import stratlab.job.queue.Lane;
import stratlab.job.queue.WrongState;
import stratlab.job.sweep.StoredSweep;
import stratlab.testing.Await;

/** What becomes of sweeps that are paused, cancelled or stopped otherwise. */
final class SweepStoppingTest {
  @TempDir private Path folder;
  private SweepTestApp shop;

  @BeforeEach
  void open() {
    shop = new SweepTestApp(folder);
  }

  private static Job awaitQueued(ApplicationContext context, String id) {
    JobStore store = context.getBean(JobStore.class);
    return Await.until(
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
      FaultInjection.Gate gate = SweepTestApp.hold(context, 15, "pause");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      gate.awaitArrival();
      assertThat(sweeps.pause(id).paused()).isTrue();
      gate.open();

      Job paused = awaitQueued(context, id);
      assertThat(paused.paused()).isTrue();
      assertThat(paused.progress()).isEqualTo(new Job.Progress(10, 35L));
      context.getBean(JobRunner.class).runNow(Lane.SWEEPS);
      assertThat(SweepTestApp.find(context, id).done()).isEqualTo(10);
      assertThat(SweepTestApp.computed(context)).isEqualTo(cells(0, 15));

      assertThat(sweeps.resume(id).paused()).isFalse();
      Job ended = TestApp.awaitEnd(context, id);
      assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
      assertThat(SweepTestApp.computed(context).subList(15, 40)).isEqualTo(cells(10, 35));
      SweepTestApp.assertAsComputed(context, id);
      assertThatThrownBy(() -> sweeps.pause(id))
          .isInstanceOf(WrongState.class)
          .hasMessageContaining("is completed and can no longer be paused");
    }
  }

  @Test
  void aSweepIsPausedByAnotherProcessThroughTheTable() {
    try (ApplicationContext context = shop.open(Map.of());
        ApplicationContext other = shop.open(Map.of())) {
      FaultInjection.Gate gate = SweepTestApp.hold(context, 15, "pause from afar");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      gate.awaitArrival();
      other.getBean(JobStore.class).pause(id);
      Await.until("the wish to reach the run", () -> context.getBean(JobRunner.class).stopOf(id));
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
      FaultInjection.Gate gate = SweepTestApp.hold(context, 15, "one at a time");
      String first = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      gate.awaitArrival();
      String second = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      String third = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      sweeps.pause(second);
      Job run = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(10), null);
      assertThat(TestApp.awaitEnd(context, run.id()).report()).isPresent();
      JobStore store = context.getBean(JobStore.class);
      assertThat(store.find(third).orElseThrow().state()).isInstanceOf(Job.State.Queued.class);
      assertThat(store.ahead(store.find(third).orElseThrow())).isZero();
      assertThatThrownBy(() -> sweeps.pause(run.id()))
          .isInstanceOf(WrongState.class)
          .hasMessageContaining("is a backtest");
      gate.open();

      TestApp.awaitEnd(context, first);
      TestApp.awaitEnd(context, third);
      assertThat(store.find(second).orElseThrow().attempt()).isZero();
      sweeps.resume(second);
      assertThat(TestApp.awaitEnd(context, second).state()).isInstanceOf(Job.State.Completed.class);
    }
  }

  @Test
  void aCancelledSweepKeepsItsCellsAndAnotherGoesOnFromThem() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      FaultInjection.Gate gate = SweepTestApp.hold(context, 25, "cancel");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      gate.awaitArrival();
      assertThatThrownBy(() -> sweeps.again(id)).isInstanceOf(WrongState.class);
      context.getBean(JobSubmission.class).cancel(id);
      gate.open();
      assertThat(TestApp.awaitEnd(context, id).state()).isInstanceOf(Job.State.Cancelled.class);
      assertThat(sweeps.table(id).rows()).isEqualTo(20);

      StoredSweep again =
          SweepTestApp.find(context, TestApp.awaitEnd(context, sweeps.again(id).id()).id());

      assertThat(again.reused()).isEqualTo(20);
      assertThat(SweepTestApp.computed(context).subList(25, 40)).isEqualTo(cells(20, 35));
      SweepTestApp.assertAsComputed(context, again.job().id());
    }
  }

  @Test
  void aSweepThatIsStoppedBeforeItsVerdictOnlyLacksThat() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      FaultInjection.Gate gate = SweepTestApp.hold(context, -1, "verdict");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      gate.awaitArrival();
      sweeps.pause(id);
      gate.open();
      assertThat(awaitQueued(context, id).progress()).isEqualTo(new Job.Progress(35, 35L));
      sweeps.resume(id);

      assertThat(TestApp.awaitEnd(context, id).state()).isInstanceOf(Job.State.Completed.class);
      assertThat(sweeps.honesty(id)).isPresent();
      assertThat(SweepTestApp.computed(context)).isEqualTo(cells(0, 35));
    }
  }

  @Test
  void aSweepWhosePricesChangedMeanwhileIsNotGoneOnWith() {
    try (ApplicationContext context = shop.open(Map.of())) {
      SweepJobs sweeps = context.getBean(SweepJobs.class);
      FaultInjection.Gate gate = SweepTestApp.hold(context, 15, "changed");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      gate.awaitArrival();
      sweeps.pause(id);
      gate.open();
      awaitQueued(context, id);
      context.getBean(FakeSweepComputer.class).prices = "others";
      sweeps.resume(id);

      assertThat(TestApp.awaitEnd(context, id).state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              failed -> assertThat(failed.reason()).contains("has changed since; start it again"));
      assertThat(sweeps.table(id).rows()).isEqualTo(10);
      String again = TestApp.awaitEnd(context, sweeps.again(id).id()).id();
      assertThat(SweepTestApp.find(context, again))
          .returns(0, StoredSweep::reused)
          .returns(35, StoredSweep::done);
    }
  }

  @Test
  void aSweepHasADeadlineOfItsOwn() {
    try (ApplicationContext context = shop.open(Map.of("stratlab.sweeps.deadline", "1ms"))) {
      FaultInjection.Gate gate = SweepTestApp.hold(context, 0, "sweep deadline");
      String id = SweepTestApp.submit(context, SweepTestApp.grid()).id();
      Await.until("the deadline to be seen", () -> context.getBean(JobRunner.class).stopOf(id));
      gate.open();

      assertThat(TestApp.awaitEnd(context, id).state())
          .isInstanceOfSatisfying(
              Job.State.Failed.class,
              failed -> assertThat(failed.reason()).contains("0.001s (stratlab.sweeps.deadline)"));
    }
  }
}
