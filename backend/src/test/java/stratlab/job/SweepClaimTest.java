package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.queue.Job;

/** Sweeps that a process without a server runs because somebody asks it to. */
final class SweepClaimTest {
  @TempDir private Path folder;
  private ApplicationContext context;
  private SweepJobs sweeps;

  @BeforeEach
  void open() {
    context = new SweepTestApp(folder).open(Map.of());
    sweeps = context.getBean(SweepJobs.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private String enqueue() {
    return sweeps.enqueue(SweepTestApp.grid(), null).id();
  }

  private Job.State state(String id) {
    return SweepTestApp.find(context, id).job().state();
  }

  @Test
  void onlyTheSweepThatIsAskedForIsRun() {
    String before = enqueue();
    String wanted = enqueue();

    assertThat(sweeps.takeUp(wanted)).isTrue();

    assertThat(TestApp.awaitEnd(context, wanted).state()).isInstanceOf(Job.State.Completed.class);
    assertThat(state(before)).isEqualTo(new Job.State.Queued());
    assertThat(SweepTestApp.computed(context)).hasSize(35);
  }

  @Test
  void whatRunsHereIsNotTakenUpTwiceAndNothingBesideIt() {
    FaultInjection.Gate gate = SweepTestApp.hold(context, 25, "taken up");
    String first = enqueue();
    String second = enqueue();
    assertThat(sweeps.takeUp(first)).isTrue();
    gate.awaitArrival();

    assertThat(List.of(sweeps.takeUp(first), sweeps.takeUp(second))).containsExactly(true, false);

    gate.open();
    TestApp.awaitEnd(context, first);
    assertThat(state(second)).isEqualTo(new Job.State.Queued());
  }

  @Test
  void whatIsPausedHasEndedOrIsNotThereIsNotTakenUp() {
    String paused = enqueue();
    sweeps.pause(paused);
    String cancelled = enqueue();
    context.getBean(JobStore.class).cancel(cancelled);

    assertThat(List.of(paused, cancelled, "nothing"))
        .allSatisfy(id -> assertThat(sweeps.takeUp(id)).isFalse());
    assertThat(SweepTestApp.computed(context)).isEmpty();
  }
}
