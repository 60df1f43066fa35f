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

/** What becomes of sweeps that are paused, cancelled or stopped otherwise. */
final class SweepStoppingTest {
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
      assertThat(sweeps.honesty(id)).isPresent();
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
