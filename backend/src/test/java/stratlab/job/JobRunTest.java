package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.Progress;
import stratlab.document.ReportJson;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.WrongState;
import stratlab.job.report.Reports;
import stratlab.testing.Await;

public final class JobRunTest {
  @TempDir private Path folder;
  private TestApp workshop;
  private ApplicationContext context;

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
    context = workshop.open(Map.of("stratlab.workers.interactive", 2));
  }

  @AfterEach
  void close() {
    context.close();
  }

  public static BacktestRequest smaCross(int fast) {
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

  public static BacktestRequest gated(String gate, int number) {
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
    return context.getBean(JobSubmission.class).submit(request, null);
  }

  @Test
  void aSubmittedJobRunsAndItsReportIsTheOneOfTheUseCase() throws Exception {
    Job submitted = submit(smaCross(10));
    assertThat(submitted.name()).isEqualTo("a test");
    assertThat(submitted.data()).containsExactly(Map.entry("price", "alpha-5m"));

    Job ended = TestApp.awaitEnd(context, submitted.id());

    assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
    Job.Outcome.Report completed = ended.report().orElseThrow();
    assertThat(ended.progress()).isEqualTo(new Job.Progress(TestApp.BARS, (long) TestApp.BARS));
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
    Job first = TestApp.awaitEnd(context, submit(smaCross(11)).id());
    Job second = TestApp.awaitEnd(context, submit(smaCross(11)).id());

    Job.Outcome.Report one = first.report().orElseThrow();
    Job.Outcome.Report two = second.report().orElseThrow();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(two.id()).isEqualTo(one.id());
    assertThat(one.reused()).isFalse();
    assertThat(two.reused()).isTrue();
  }

  @Test
  void twoOfTheSameAtOnceAreComputedOnce() {
    FaultInjection.Gate gate = FaultInjection.gate("once");
    Job first = submit(gated("once", 1));
    gate.awaitArrival();
    Job second = submit(gated("once", 1));
    gate.open();

    Job.Outcome.Report one = TestApp.awaitEnd(context, first.id()).report().orElseThrow();
    Job.Outcome.Report two = TestApp.awaitEnd(context, second.id()).report().orElseThrow();
    assertThat(one.reused()).isFalse();
    assertThat(two.reused()).isTrue();
  }

  @Test
  void aRunningJobIsCancelled() {
    FaultInjection.Gate gate = FaultInjection.gate("cancel running");
    Job job = submit(gated("cancel running", 1));
    gate.awaitArrival();
    context.getBean(JobSubmission.class).cancel(job.id());
    gate.open();

    assertThat(TestApp.awaitEnd(context, job.id()).state()).isInstanceOf(Job.State.Cancelled.class);
  }

  @Test
  void aRunningJobIsCancelledByAnotherProcessThroughTheTable() {
    FaultInjection.Gate gate = FaultInjection.gate("cancel from afar");
    Job job = submit(gated("cancel from afar", 1));
    gate.awaitArrival();
    try (ApplicationContext other = workshop.open(Map.of())) {
      other.getBean(JobStore.class).cancel(job.id());
    }
    JobQueue queue = context.getBean(JobQueue.class);
    Await.until(
        "the request to reach the run", () -> context.getBean(JobRunner.class).stopOf(job.id()));
    gate.open();

    assertThat(queue).isNotNull();
    assertThat(TestApp.awaitEnd(context, job.id()).state()).isInstanceOf(Job.State.Cancelled.class);
  }

  @Test
  void aQueuedJobIsCancelledAtOnceAndNeverRuns() {
    FaultInjection.Gate gate = FaultInjection.gate("cancel queued");
    Job one = submit(gated("cancel queued", 1));
    gate.awaitArrival();
    Job two = submit(gated("cancel queued", 2));
    Job third = submit(gated("cancel queued", 3));

    Job cancelled = context.getBean(JobSubmission.class).cancel(third.id());

    assertThat(cancelled.state()).isInstanceOf(Job.State.Cancelled.class);
    gate.open();
    TestApp.awaitEnd(context, one.id());
    TestApp.awaitEnd(context, two.id());
    assertThat(TestApp.awaitEnd(context, third.id()).attempt()).isZero();
  }

  @Test
  void anEndedJobIsNoLongerCancelled() {
    Job ended = TestApp.awaitEnd(context, submit(smaCross(12)).id());

    assertThatThrownBy(() -> context.getBean(JobSubmission.class).cancel(ended.id()))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("completed");
  }

  @Test
  void aBrokenStrategyFailsItsJobWithAReasonAndAnIncident() {
    Job ended = TestApp.awaitEnd(context, submit(BacktestRequest.of("Breaking")).id());

    assertThat(ended.state()).isInstanceOf(Job.State.Failed.class);
    assertThat(((Job.State.Failed) ended.state()).reason())
        .contains("broken on purpose")
        .containsPattern("incident [0-9a-f]{8} in the log");
  }

  private static BacktestRequest on(String dataSet) {
    return new BacktestRequest(
        null, "SmaCross", null, Map.of("price", dataSet), null, null, null, null, null);
  }

  private void tear(String dataSet) throws IOException {
    Files.writeString(
        workshop.data().resolve(dataSet + ".csv"),
        "Date,Open,High,Low,Close,Volume\n2024-01-01,1,2,0.5,1,10\n2024-01-02,1,2,3,1,10\n");
  }

  @Test
  void aBrokenPriceFileIsRefusedAtOnceWithItsLine() throws Exception {
    tear("torn");
    assertThatThrownBy(() -> submit(on("torn")))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> {
              assertThat(refused.faults().getFirst().field()).isEqualTo("data.price");
              assertThat(refused.faults().getFirst().message()).startsWith("torn.csv:3: ");
            });
  }

  @Test
  void aRunThatIsAskedForAgainIsRefusedOnceItsPriceFileIsBroken() throws Exception {
    Job first = TestApp.awaitEnd(context, submit(smaCross(14)).id());
    tear("alpha-5m");
    assertThatThrownBy(() -> context.getBean(JobSubmission.class).again(first.id(), null))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("alpha-5m.csv:3: ");
  }

  @Test
  void pricesThatChangedSinceTheSubmissionAreNotRunOnInSilence() {
    FaultInjection.Gate gate = FaultInjection.gate("busy");
    Job one = submit(gated("busy", 1));
    Job two = submit(gated("busy", 2));
    gate.awaitArrival();
    workshop.write("later-5m", 500);
    Job waiting = submit(on("later-5m"));
    workshop.write("later-5m", 600);
    gate.open();
    TestApp.awaitEnd(context, one.id());
    TestApp.awaitEnd(context, two.id());

    assertThat(TestApp.awaitEnd(context, waiting.id()).state())
        .isInstanceOfSatisfying(
            Job.State.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .isEqualTo(
                        "the prices of data set 'later-5m' have changed since this run was asked"
                            + " for; submit it again to run it on those of now"));
  }
}
