package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.bounds.Cancellation;
import stratlab.job.execution.LeftBehind;
import stratlab.job.execution.StrategyNotAnswering;
import stratlab.job.execution.StrategyQuestions;
import stratlab.job.queue.Job;
import stratlab.job.report.ReportCheck;
import stratlab.sweep.spec.SweepRequest;
import stratlab.testing.Await;

/** Strategies that neither end nor stop. */
final class LeftBehindTest {
  @TempDir private Path folder;
  private ApplicationContext context;
  private FaultInjection.Gate gate;

  private void open(String name, Map<String, Object> more) {
    gate = FaultInjection.gate(name);
    Map<String, Object> all = new HashMap<>(more);
    all.put("stratlab.workers.interactive", 1);
    all.put("stratlab.workers.sweeps", 1);
    all.put("stratlab.jobs.abandon-after", "200ms");
    context = new TestApp(folder).open(all);
  }

  @AfterEach
  void close() {
    gate.open();
    context.close();
    FaultInjection.ENDS.clear();
  }

  private static BacktestRequest endless(String gate, int good) {
    return new BacktestRequest(
        null,
        "Endless",
        Map.of("gate", gate, "good", (long) good),
        Map.of("price", "alpha-5m"),
        null,
        null,
        null,
        null,
        null);
  }

  private Job submit(BacktestRequest request) {
    return context.getBean(JobSubmission.class).submit(request, null);
  }

  private Job end(Job job) {
    return TestApp.awaitEnd(context, job.id());
  }

  private List<LeftBehind.Left> left() {
    return context.getBean(LeftBehind.class).list();
  }

  @Test
  void aPlanThatNeverEndsIsLeftBehindWhenItIsCancelledAndItsWorkerGoesOn() {
    open("cancelled plan", Map.of());
    Job job = submit(endless("cancelled plan", 0));
    gate.awaitArrival();
    context.getBean(JobSubmission.class).cancel(job.id());

    assertThat(end(job).state())
        .isInstanceOfSatisfying(
            Job.State.Cancelled.class,
            state ->
                assertThat(state.reason())
                    .isEqualTo(
                        "cancelled by the user; it did not stop within 0.2s after that, and its"
                            + " thread was left behind"));
    assertThat(gate.interrupts()).isEqualTo(1);
    assertThat(end(submit(JobRunTest.smaCross(10))).state())
        .isInstanceOf(Job.State.Completed.class);
    assertThat(left()).hasSize(1);
    assertThat(left().getFirst())
        .returns("job", LeftBehind.Left::type)
        .returns(job.id(), LeftBehind.Left::id)
        .returns("Endless", LeftBehind.Left::strategy)
        .returns("interactive", LeftBehind.Left::workers)
        .returns(1, LeftBehind.Left::threads);

    gate.open();
    Await.until("the thread to end", () -> Optional.of(left()).filter(List::isEmpty));
    assertThat(end(job).state()).isInstanceOf(Job.State.Cancelled.class);
  }

  @Test
  void whoAsksForTheReportOfAJobThatIsLeftBehindDoesNotWaitForIt() {
    open("left report", Map.of());
    Job job = submit(endless("left report", 0));
    gate.awaitArrival();
    context.getBean(JobSubmission.class).cancel(job.id());
    end(job);
    Job same = submit(endless("left report", 0));
    Await.until(
        "a plan of its own",
        () -> Optional.of(FaultInjection.Endless.plans("left report")).filter(plans -> plans == 2));
    gate.open();
    assertThat(end(same).state()).isInstanceOf(Job.State.Completed.class);
  }

  @Test
  void aDeadlineThatIsNotHeededFailsTheJobWithBothLimits() {
    open("late plan", Map.of("stratlab.jobs.deadline", "300ms"));
    assertThat(end(submit(endless("late plan", 0))).state())
        .isInstanceOfSatisfying(
            Job.State.Failed.class,
            state ->
                assertThat(state.reason())
                    .isEqualTo(
                        "it ran longer than the limit of 0.3s (stratlab.jobs.deadline); it did not"
                            + " stop within 0.2s after that, and its thread was left behind"));
  }

  @Test
  void anEstimateThatDoesNotComeBackIsLeftBehindAndItsStrategyIsAskedNothingMore() {
    open("estimate", Map.of());
    StrategyQuestions questions = context.getBean(StrategyQuestions.class);
    Cancellation cancellation = new Cancellation();
    Thread.ofVirtual()
        .start(
            () -> {
              gate.awaitArrival();
              cancellation.cancel(Cancellation.Reason.TOO_LONG);
            });
    SweepRequest sweep = sweep("estimate", "Endless", "good");
    SweepJobs sweeps = context.getBean(SweepJobs.class);

    assertThatThrownBy(() -> cancellation.run(() -> sweeps.estimate(sweep)))
        .isInstanceOf(Cancellation.WorkCancelled.class);
    assertThat(left()).hasSize(1);
    assertThat(left().getFirst())
        .returns("request", LeftBehind.Left::type)
        .returns("estimate of a sweep", LeftBehind.Left::id)
        .returns("Endless", LeftBehind.Left::strategy);
    assertThat(gate.interrupts()).isEqualTo(1);

    Cancellation next = new Cancellation();
    assertThatThrownBy(() -> next.run(() -> submit(endless("estimate", 0))))
        .isInstanceOf(StrategyNotAnswering.class)
        .hasMessageContaining("Endless");
    next.run(() -> assertThat(questions.<Integer>ask("another", "SmaCross", () -> 7)).isEqualTo(7));

    gate.open();
    Await.until("the thread to end", () -> Optional.of(left()).filter(List::isEmpty));
    next.run(() -> assertThat(questions.<Integer>ask("the same", "Endless", () -> 7)).isEqualTo(7));
  }

  @Test
  void oneMoreThanThereAreWorkersEndsTheProcessAndNamesTheJob() {
    open("too many", Map.of());
    for (int number = 0; number < 2; number++) {
      assertThat(FaultInjection.ENDS).isEmpty();
      Job job = submit(endless("too many", -number));
      Await.until("it to run", () -> runs(job));
      context.getBean(JobSubmission.class).cancel(job.id());
      end(job);
      if (number == 1) {
        Await.until(
            "the end", () -> Optional.of(FaultInjection.ENDS).filter(ends -> !ends.isEmpty()));
        assertThat(FaultInjection.ENDS)
            .containsExactly(
                "job %s (strategy Endless) did not stop, like 1 before it; it is not run again."
                    .formatted(job.id()));
      }
    }
  }

  private Optional<Boolean> runs(Job job) {
    return context.getBean(JobRunner.class).runs(job.id()) ? Optional.of(true) : Optional.empty();
  }

  @Test
  void aSweepWhoseCellsNeverEndIsLeftBehindAndTheNextOneRuns() {
    open("cells", Map.of());
    Job job = context.getBean(SweepJobs.class).submit(sweep("cells", "Endless", "good"), null);
    gate.awaitArrival();
    context.getBean(JobSubmission.class).cancel(job.id());
    assertThat(end(job).state())
        .isInstanceOfSatisfying(
            Job.State.Cancelled.class,
            state -> assertThat(state.reason()).endsWith("its thread was left behind"));
    Job next = context.getBean(SweepJobs.class).submit(sweep("cells", "SmaCross", "slow"), null);
    assertThat(end(next).state()).isInstanceOf(Job.State.Completed.class);
    assertThat(left()).hasSize(1);
  }

  private static SweepRequest sweep(String gate, String strategy, String axis) {
    BacktestRequest base =
        new BacktestRequest(
            null,
            strategy,
            strategy.equals("Endless") ? Map.of("gate", gate) : Map.of(),
            Map.of("price", "alpha-5m"),
            null,
            null,
            null,
            null,
            null);
    return new SweepRequest(
        base,
        List.of(
            FakeSweepComputer.axis(
                axis, strategy.equals("Endless") ? List.of(0L, 1L) : List.of(20L, 30L))),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void aCheckThatNeverEndsFailsAndTheOnesAfterItAreMade() {
    open("checked", Map.of("stratlab.jobs.deadline", "1s"));
    Job first = end(submit(endless("checked", 1)));
    Job second = end(submit(JobRunTest.smaCross(10)));
    assertThat(check(first).reason())
        .isEqualTo(
            "it took longer than the limit of a job (stratlab.jobs.deadline), did not stop, and its"
                + " thread was left behind");
    assertThat(check(second).state()).isEqualTo(ReportCheck.State.DONE);
    assertThat(left().getFirst())
        .returns("check", LeftBehind.Left::type)
        .returns(first.report().orElseThrow().id(), LeftBehind.Left::id)
        .returns("Endless", LeftBehind.Left::strategy);
  }

  @Test
  void checksAreCountedWhileTheyWaitAndWhileTheyAreMade() {
    open("counted", Map.of());
    Workload workload = context.getBean(Workload.class);
    assertThat(workload.counts().orElseThrow())
        .returns(0L, Workload.Counts::checksWaiting)
        .returns(0L, Workload.Counts::checksRunning);
    end(submit(endless("counted", 1)));
    gate.awaitArrival();
    end(submit(JobRunTest.smaCross(10)));
    assertThat(workload.counts().orElseThrow())
        .returns(1L, Workload.Counts::checksWaiting)
        .returns(1L, Workload.Counts::checksRunning);
  }

  private ReportCheck check(Job job) {
    ReportChecks checks = context.getBean(ReportChecks.class);
    String report = job.report().orElseThrow().id();
    return Await.until(
        "the check",
        () ->
            Optional.of(checks.find(report)).filter(it -> it.state() != ReportCheck.State.WAITING));
  }
}
