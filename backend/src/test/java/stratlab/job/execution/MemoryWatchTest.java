package stratlab.job.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.Backtests;
import stratlab.job.FakeHeap;
import stratlab.job.FaultInjection;
import stratlab.job.JobRunTest;
import stratlab.job.JobRunner;
import stratlab.job.JobStore;
import stratlab.job.JobSubmission;
import stratlab.job.RecoveryTest;
import stratlab.job.SweepJobs;
import stratlab.job.SweepTestApp;
import stratlab.job.TestApp;
import stratlab.job.queue.Job;
import stratlab.job.queue.Lane;
import stratlab.process.Heap;
import stratlab.process.MemoryFull;
import stratlab.store.StoreTimers;
import stratlab.testing.Await;

/** What becomes of jobs, submissions and the process while the heap is full. */
final class MemoryWatchTest {
  @TempDir private Path folder;

  private final AtomicLong now = new AtomicLong();
  private final List<String> ends = new ArrayList<>();
  private final FakeHeap heap = new FakeHeap();

  @BeforeEach
  void fill() {
    heap.full = true;
  }

  private MemoryWatch watch(ApplicationContext context) {
    return new MemoryWatch(heap, context.getBean(StoreTimers.class), ends::add, now::get);
  }

  private ApplicationContext open() {
    return new TestApp(folder).open(Map.of());
  }

  private void at(MemoryWatch watch, Duration time) {
    now.set(time.toNanos());
    watch.look();
  }

  @Test
  void theProcessEndsWhenMemoryStaysFullAlthoughNothingRunsAndNamesWhoFoundNoneFirst() {
    try (ApplicationContext context = open()) {
      MemoryWatch watch = watch(context);
      Computation first = Computation.ofJob("1", "Hoarder", Duration.ofHours(1));
      watch.began(first);
      watch.met(first);
      Computation second = Computation.ofJob("2", "SmaCross", Duration.ofHours(1));
      watch.began(second);
      watch.met(second);
      watch.ended(second);
      watch.ended(first);

      at(watch, MemoryWatch.ALONE.minusMillis(1));
      assertThat(ends).isEmpty();
      assertThat(watch.isFull()).isTrue();
      assertThatThrownBy(watch::require).isInstanceOf(MemoryFull.class);

      at(watch, MemoryWatch.ALONE);
      assertThat(ends).singleElement().asString().contains("suspected is job 1 (strategy Hoarder)");
    }
  }

  @Test
  void memoryThatIsFreeAgainEndsNothing() {
    try (ApplicationContext context = open()) {
      MemoryWatch watch = watch(context);
      at(watch, Duration.ZERO);
      heap.full = false;
      at(watch, Duration.ofSeconds(9));
      assertThat(watch.isFull()).isFalse();
      heap.full = true;
      at(watch, Duration.ofSeconds(11));
      at(watch, Duration.ofSeconds(20));
      assertThat(ends).isEmpty();
    }
  }

  @Test
  void severalThatRunMayTakeAllOfItForLonger() {
    try (ApplicationContext context = open()) {
      MemoryWatch watch = watch(context);
      watch.began(Computation.ofJob("1", "SmaCross", Duration.ofHours(1)));
      watch.began(Computation.ofJob("2", "SmaCross", Duration.ofHours(1)));
      at(watch, Duration.ZERO);
      at(watch, MemoryWatch.MOST.minusMillis(1));
      assertThat(ends).isEmpty();
      at(watch, MemoryWatch.MOST);
      assertThat(ends).hasSize(1);
    }
  }

  @Test
  void nothingIsTakenInOrBegunWhileMemoryIsFull() {
    try (ApplicationContext context = open()) {
      FakeHeap full = (FakeHeap) context.getBean(Heap.class);
      MemoryWatch watch = context.getBean(MemoryWatch.class);
      JobSubmission jobs = context.getBean(JobSubmission.class);
      JobRunner runner = context.getBean(JobRunner.class);
      var spec = context.getBean(Backtests.class).check(JobRunTest.smaCross(10));
      Job waiting = context.getBean(JobStore.class).add(spec, null);
      full.full = true;
      watch.look();

      runner.runNow(Lane.INTERACTIVE);
      assertThat(context.getBean(JobStore.class).find(waiting.id()).orElseThrow().state())
          .isInstanceOf(Job.State.Queued.class);
      assertThatThrownBy(() -> jobs.submit(JobRunTest.smaCross(11), null))
          .isInstanceOf(MemoryFull.class);
      assertThatThrownBy(() -> context.getBean(SweepJobs.class).submit(SweepTestApp.grid(), null))
          .isInstanceOf(MemoryFull.class);

      full.full = false;
      watch.look();
      runner.runNow(Lane.INTERACTIVE);
      assertThat(TestApp.awaitEnd(context, waiting.id()).state())
          .isInstanceOf(Job.State.Completed.class);
    }
  }

  @Test
  void whoFindsNoMemoryAloneInAHeapThatWasTakenBeforeIsNotToBlame() {
    try (ApplicationContext context = open()) {
      FakeHeap heap = (FakeHeap) context.getBean(Heap.class);
      heap.held = true;
      FaultInjection.ENDS.clear();
      String id =
          context.getBean(JobSubmission.class).submit(RecoveryTest.filling("held", 2), null).id();

      Await.until("an end", () -> Optional.ofNullable(FaultInjection.ENDS.poll()));
      assertThat(context.getBean(JobStore.class).find(id).orElseThrow().state().isFinal())
          .isFalse();
    }
  }
}
