package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.queue.KeyTaken;
import stratlab.job.queue.UnknownJob;
import stratlab.job.sweep.StoredSweep;
import stratlab.job.sweep.SweepSettings;
import stratlab.job.sweep.UnknownCell;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.WalkForwardRequest;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.testing.Await;

/** What a sweep is asked for and what it gives. */
final class SweepJobsTest {
  @TempDir private Path folder;
  private SweepTestApp shop;
  private ApplicationContext context;
  private SweepJobs sweeps;

  @BeforeEach
  void open() {
    shop = new SweepTestApp(folder);
    context = shop.open(Map.of("stratlab.workers.sweeps", 2));
    sweeps = context.getBean(SweepJobs.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aSweepRunsToItsEndAndHasARowForEachCell() {
    StoredSweep sweep =
        SweepTestApp.run(
            context, FakeSweepComputer.request(List.of(2L, 13L), SweepTestApp.upTo(8)));

    assertThat(sweep.job().state())
        .isInstanceOfSatisfying(
            Job.State.Completed.class,
            completed -> assertThat(completed.outcome()).isEqualTo(new Job.Outcome.Cells()));
    assertThat(sweep.job().kind()).isEqualTo(Job.Kind.SWEEP);
    assertThat(sweep.job().progress()).isEqualTo(new Job.Progress(16, 16L));
    assertThat(List.of(sweep.planned(), sweep.done(), sweep.failed(), sweep.reused()))
        .containsExactly(16, 16, 8, 0);
    assertThat(sweeps.honesty(sweep.job().id()))
        .map(Overfitting::verdict)
        .contains(Overfitting.Verdict.DOUBTFUL);
    assertThat(sweeps.walkForward(sweep.job().id())).isEmpty();
    ResultTable table = sweeps.table(sweep.job().id());
    assertThat(table.rows()).isEqualTo(16);
    assertThat(table.faults()).hasSize(8).containsEntry(15, "fast is bad, \"very\"");
    for (int row = 0; row < 8; row++) {
      Map<String, Object> params = new LinkedHashMap<>(single(sweep.job().id(), row));
      for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
        assertThat(Double.valueOf(table.metric(SweepFigures.KEYS.get(metric))[row]))
            .isEqualTo((Double) FakeSweepComputer.figure("those of todayalpha-5m", params, metric));
      }
    }
    assertThat(table.blocks().rows()).containsExactly(0, 3, 6);
  }

  private Map<String, ?> single(String id, int cell) {
    Map<String, ?> params = sweeps.single(id, cell).params();
    assertThat(params).isNotNull();
    return params;
  }

  @Test
  void aCellIsARunOfItsOwn() {
    String id = SweepTestApp.run(context, SweepTestApp.grid()).job().id();

    assertThat(single(id, 9).toString()).isEqualTo("{fast=2, slow=3}");
    assertThat(context.getBean(JobStore.class).request(id)).isEmpty();
    assertThatThrownBy(() -> sweeps.single(id, 35))
        .isInstanceOf(UnknownCell.class)
        .hasMessageContaining("no cell 35");
  }

  @Test
  void allResultsAreExportedAsLines() {
    String id =
        SweepTestApp.run(context, FakeSweepComputer.request(List.of(2L, 13L), List.of(5L, 6L)))
            .job()
            .id();

    List<String> lines = SweepTestApp.export(context, id).lines().toList();

    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst())
        .isEqualTo("cell,fast,slow," + String.join(",", SweepFigures.KEYS) + ",fault");
    double first = sweeps.table(id).metric("total_return")[0];
    assertThat(lines.get(1)).startsWith("0,2,5," + (Double.isNaN(first) ? "" : first) + ",");
    assertThat(lines.get(4)).isEqualTo("3,13,6,,,,,,,,,,,,,,,,,,,\"fast is bad, \"\"very\"\"\"");
  }

  @Test
  void aWalkForwardKeepsWhatItChose() {
    SweepRequest grid = SweepTestApp.grid();
    StoredSweep sweep =
        SweepTestApp.run(
            context,
            new SweepRequest(
                grid.base(),
                grid.axes(),
                null,
                null,
                null,
                null,
                null,
                new WalkForwardRequest("rolling", "2y", "6m")));

    assertThat(sweep.job().kind()).isEqualTo(Job.Kind.WALK_FORWARD);
    assertThat(sweeps.honesty(sweep.job().id())).isEmpty();
    WalkForwardResult walk = sweeps.walkForward(sweep.job().id()).orElseThrow();
    assertThat(walk.equity()).containsExactly(100, 101.5);
    assertThat(walk.metrics()).containsEntry("calmar", null);
  }

  @Test
  void aSweepThatCannotBeJudgedIsCompletedAndSaysWhy() {
    context.getBean(FakeSweepComputer.class).judging =
        () -> {
          throw new InvalidRequest(List.of(new Fault("days", "there are too few")));
        };

    StoredSweep sweep = SweepTestApp.run(context, SweepTestApp.grid());

    assertThat(sweep.job().state()).isInstanceOf(Job.State.Completed.class);
    assertThat(sweeps.honesty(sweep.job().id())).isEmpty();
    assertThat(sweep.fault()).isEqualTo("days: there are too few");
    assertThat(sweep.done()).isEqualTo(35);
  }

  @Test
  void aJudgementThatBreaksTakesNothingFromASweepEither() {
    context.getBean(FakeSweepComputer.class).judging =
        () -> {
          throw new StackOverflowError();
        };

    StoredSweep sweep = SweepTestApp.run(context, SweepTestApp.grid());

    assertThat(sweep.job().state()).isInstanceOf(Job.State.Completed.class);
    assertThat(sweep.fault()).contains("calls itself without end", "in the log)");
  }

  @Test
  void theSameKeyGivesTheSameSweepAndIsNotForAnother() {
    Job first = sweeps.submit(SweepTestApp.grid(), "key");

    assertThat(sweeps.submit(SweepTestApp.grid(), "key").id()).isEqualTo(first.id());
    assertThatThrownBy(
            () -> sweeps.submit(FakeSweepComputer.request(List.of(1L), List.of(2L)), "key"))
        .isInstanceOf(KeyTaken.class);
    TestApp.awaitEnd(context, first.id());
    assertThat(shop.number("select count(*) from sweep")).isEqualTo(1);
  }

  @Test
  void onlySweepsAreListedWhenOnlyTheyAreWanted() {
    JobStore store = context.getBean(JobStore.class);
    Job run = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(10), null);
    String sweep = SweepTestApp.run(context, SweepTestApp.grid()).job().id();
    TestApp.awaitEnd(context, run.id());

    assertThat(store.list(new JobFilter(null, null, 9, true)).stream().map(Job::id))
        .containsExactly(sweep);
    assertThat(store.list(new JobFilter(null, null, 9)).stream().map(Job::id))
        .containsExactly(sweep, run.id());
    assertThat(sweeps.find(run.id())).isEmpty();
    assertThatThrownBy(() -> sweeps.table(run.id())).isInstanceOf(UnknownJob.class);
  }

  @Test
  void deletingASweepLeavesNothingOfIt() {
    StoredSweep sweep = SweepTestApp.run(context, SweepTestApp.grid());
    ResultTable seen = sweeps.table(sweep.job().id());

    context.getBean(JobStore.class).delete(sweep.job().id());

    for (String table : List.of("job", "sweep", "sweep_chunk", "sweep_column", "sweep_study")) {
      assertThat(shop.number("select count(*) from " + table)).as(table).isZero();
    }
    assertThatThrownBy(() -> seen.metric("sqn")).isInstanceOf(UnknownJob.class);
    assertThatThrownBy(() -> sweeps.table(sweep.job().id())).isInstanceOf(UnknownJob.class);
    assertThatThrownBy(() -> sweeps.again(sweep.job().id())).isInstanceOf(UnknownJob.class);
  }

  @Test
  void aTableStaysTheSameUntilThereAreMoreChunksAndThenGoesOn() {
    FaultInjection.Gate gate = SweepTestApp.hold(context, 25, "growing");
    Job job = SweepTestApp.submit(context, SweepTestApp.grid());
    gate.awaitArrival();
    SweepTestApp.awaitStored(context, job.id(), 20);
    ResultTable early = sweeps.table(job.id());
    double[] before = early.metric("sharpe");
    assertThat(early.blocks().rows()).endsWith(15, 18);

    assertThat(early.rows()).isEqualTo(20);
    assertThat(early.planned()).isEqualTo(35);
    assertThat(sweeps.table(job.id())).isSameAs(early);
    gate.open();
    TestApp.awaitEnd(context, job.id());
    ResultTable late = sweeps.table(job.id());
    assertThat(late.rows()).isEqualTo(35);
    assertThat(late.metric("sharpe")).startsWith(before).hasSize(35);
    assertThat(late.blocks().rows()).contains(15, 18).endsWith(30, 33);
    assertThat(late.blocks().sums()).startsWith(early.blocks().sums());
    assertThat(early.metric("sharpe")).isSameAs(before);
    assertThatThrownBy(() -> late.metric("nonsense")).hasMessageContaining("no metric 'nonsense'");
  }

  @Test
  void aSweepIsRunBeforeItsSubmissionIsAnsweredWhereNothingRunsAfterIt() {
    try (ApplicationContext inline = shop.open(Map.of("stratlab.jobs.inline", true))) {
      Job job = SweepTestApp.submit(inline, SweepTestApp.grid());

      assertThat(job.state()).isInstanceOf(Job.State.Completed.class);
      assertThat(SweepTestApp.find(inline, job.id()).done()).isEqualTo(35);
    }
  }

  @Test
  void anEstimateIsMadeForTheThreadsThatWouldRun() {
    try (ApplicationContext two = shop.open(Map.of("stratlab.sweeps.threads", 2))) {
      assertThat(two.getBean(SweepJobs.class).estimate(SweepTestApp.grid()).seconds()).isEqualTo(2);
    }
    assertThatThrownBy(() -> new SweepSettings(-1, Duration.ofSeconds(1), Duration.ofDays(1)))
        .hasMessageContaining("stratlab.sweeps.threads");
  }

  @Test
  void aGuidedSweepSeesWhatItHasFoundSoFar() {
    SweepRequest guided =
        FakeSweepComputer.request(
            SweepTestApp.grid().axes(), new SamplingRequest("guided", 35, 1L));
    FaultInjection.Gate gate = SweepTestApp.hold(context, 25, "guided");
    Job job = SweepTestApp.submit(context, guided);
    gate.awaitArrival();
    sweeps.pause(job.id());
    gate.open();
    Await.until(
        "the sweep to be back in the queue",
        () -> sweeps.find(job.id()).filter(one -> one.job().state() instanceof Job.State.Queued));
    sweeps.resume(job.id());
    TestApp.awaitEnd(context, job.id());

    try (ApplicationContext other = new SweepTestApp(folder.resolve("other")).open(Map.of())) {
      assertThat(SweepTestApp.export(context, job.id()))
          .isEqualTo(SweepTestApp.export(other, SweepTestApp.run(other, guided).job().id()));
    }
  }
}
