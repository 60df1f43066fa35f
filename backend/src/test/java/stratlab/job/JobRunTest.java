package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;

final class JobRunTest {
  @TempDir private Path folder;
  private Workshop workshop;
  private ApplicationContext context;

  @BeforeEach
  void open() {
    workshop = new Workshop(folder);
    context = workshop.open(Map.of("stratlab.workers.interactive", 2));
  }

  @AfterEach
  void close() {
    context.close();
  }

  static BacktestRequest smaCross(int fast) {
    return new BacktestRequest(
        "a test",
        "SmaCross",
        Map.of("fast", (long) fast),
        Map.of("price", "alpha-5m"),
        null,
        null,
        null,
        null,
        null);
  }

  static BacktestRequest gated(String gate, int number) {
    return new BacktestRequest(
        null,
        "Gated",
        Map.of("gate", gate, "number", (long) number),
        Map.of("price", "alpha-5m"),
        null,
        null,
        null,
        null,
        null);
  }

  private Job submit(BacktestRequest request) {
    return context.getBean(Jobs.class).submit(request, null);
  }

  @Test
  void aSubmittedJobRunsAndItsReportIsTheOneOfTheUseCase() throws Exception {
    Job submitted = submit(smaCross(10));
    assertThat(submitted.name()).isEqualTo("a test");
    assertThat(submitted.data()).containsExactly(Map.entry("price", "alpha-5m"));

    Job ended = Workshop.awaitEnd(context, submitted.id());

    assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
    Job.Outcome.Report completed = ended.report().orElseThrow();
    assertThat(ended.progress()).isEqualTo(new Job.Progress(Workshop.BARS, (long) Workshop.BARS));
    assertThat(completed.headline().trades()).isGreaterThan(10);
    Backtests backtests = context.getBean(Backtests.class);
    byte[] direct = ReportJson.bytes(backtests.run(backtests.check(smaCross(10)), Progress.NONE));
    try (InputStream stored =
        context.getBean(Reports.class).document(completed.id()).orElseThrow()) {
      assertThat(new String(stored.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(new String(direct, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameRequestAgainIsAnsweredFromTheStore() {
    Job first = Workshop.awaitEnd(context, submit(smaCross(11)).id());
    Job second = Workshop.awaitEnd(context, submit(smaCross(11)).id());

    Job.Outcome.Report one = first.report().orElseThrow();
    Job.Outcome.Report two = second.report().orElseThrow();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(two.id()).isEqualTo(one.id());
    assertThat(one.reused()).isFalse();
    assertThat(two.reused()).isTrue();
  }

  @Test
  void twoOfTheSameAtOnceAreComputedOnce() {
    Drills.Gate gate = Drills.gate("once");
    Job first = submit(gated("once", 1));
    gate.awaitArrival();
    Job second = submit(gated("once", 1));
    gate.open();

    Job.Outcome.Report one = Workshop.awaitEnd(context, first.id()).report().orElseThrow();
    Job.Outcome.Report two = Workshop.awaitEnd(context, second.id()).report().orElseThrow();
    assertThat(one.reused()).isFalse();
    assertThat(two.reused()).isTrue();
  }

  @Test
  void aRunningJobIsCancelled() {
    Drills.Gate gate = Drills.gate("cancel running");
    Job job = submit(gated("cancel running", 1));
    gate.awaitArrival();
    context.getBean(Jobs.class).cancel(job.id());
    gate.open();

    assertThat(Workshop.awaitEnd(context, job.id()).state())
        .isInstanceOf(Job.State.Cancelled.class);
  }

  @Test
  void aRunningJobIsCancelledByAnotherProcessThroughTheTable() {
    Drills.Gate gate = Drills.gate("cancel from afar");
    Job job = submit(gated("cancel from afar", 1));
    gate.awaitArrival();
    try (ApplicationContext other = workshop.open(Map.of())) {
      other.getBean(JobStore.class).cancel(job.id());
    }
    JobQueue queue = context.getBean(JobQueue.class);
    Waiting.until(
        "the request to reach the run", () -> context.getBean(JobRunner.class).stopOf(job.id()));
    gate.open();

    assertThat(queue).isNotNull();
    assertThat(Workshop.awaitEnd(context, job.id()).state())
        .isInstanceOf(Job.State.Cancelled.class);
  }

  @Test
  void aQueuedJobIsCancelledAtOnceAndNeverRuns() {
    Drills.Gate gate = Drills.gate("cancel queued");
    Job one = submit(gated("cancel queued", 1));
    gate.awaitArrival();
    Job two = submit(gated("cancel queued", 2));
    Job third = submit(gated("cancel queued", 3));

    Job cancelled = context.getBean(Jobs.class).cancel(third.id());

    assertThat(cancelled.state()).isInstanceOf(Job.State.Cancelled.class);
    gate.open();
    Workshop.awaitEnd(context, one.id());
    Workshop.awaitEnd(context, two.id());
    assertThat(Workshop.awaitEnd(context, third.id()).attempt()).isZero();
  }

  @Test
  void anEndedJobIsNoLongerCancelled() {
    Job ended = Workshop.awaitEnd(context, submit(smaCross(12)).id());

    assertThatThrownBy(() -> context.getBean(Jobs.class).cancel(ended.id()))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("completed");
  }

  @Test
  void aBrokenStrategyFailsItsJobWithAReasonAndAnIncident() {
    Job ended = Workshop.awaitEnd(context, submit(BacktestRequest.of("Breaking")).id());

    assertThat(ended.state()).isInstanceOf(Job.State.Failed.class);
    assertThat(((Job.State.Failed) ended.state()).reason())
        .contains("broken on purpose")
        .containsPattern("incident [0-9a-f]{8} in the log");
  }

  @Test
  void aBrokenPriceFileFailsTheJobWithItsLine() throws Exception {
    java.nio.file.Files.writeString(
        workshop.data().resolve("torn.csv"),
        "Date,Open,High,Low,Close,Volume\n2024-01-01,1,2,0.5,1,10\n2024-01-02,1,2,3,1,10\n");
    BacktestRequest request =
        new BacktestRequest(
            null, "SmaCross", null, Map.of("price", "torn"), null, null, null, null, null);
    Job ended = Workshop.awaitEnd(context, submit(request).id());

    assertThat(((Job.State.Failed) ended.state()).reason()).startsWith("torn.csv:3: ");
  }
}
