package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stratlab.job.FakeSweepComputer.axis;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.analytics.Metric;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.Progress;
import stratlab.job.queue.Job;
import stratlab.job.queue.Lane;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.WalkForwardRequest;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.testing.Await;

/** Sweeps through all of it: checked, computed by the engine, stored and read back. */
final class RealSweepTest {
  @TempDir private Path folder;
  private TestApp workshop;
  private ApplicationContext context;
  private SweepJobs sweeps;

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
    context = workshop.open(IN_SMALL_CHUNKS);
    sweeps = context.getBean(SweepJobs.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static BacktestRequest base(String strategy) {
    return new BacktestRequest(
        null, strategy, null, Map.of("price", "alpha-5m"), null, null, null, null, null);
  }

  private static SweepRequest grid(long lastFast, SamplingRequest sampling) {
    return new SweepRequest(
        base("SmaCross"),
        List.of(
            axis("fast", LongStream.rangeClosed(2, lastFast).boxed().toList()),
            axis("slow", LongStream.rangeClosed(20, 29).boxed().toList())),
        null,
        List.of("trades >= 1"),
        sampling,
        "sharpe",
        0.3,
        null);
  }

  /** So that the small sweeps of these tests have several. */
  private static final Map<String, Object> IN_SMALL_CHUNKS = Map.of("stratlab.sweeps.chunk", "1us");

  private static final SamplingRequest ALL = new SamplingRequest("grid", null, null);

  private Job run(SweepRequest request) {
    Job ended = TestApp.awaitEnd(context, sweeps.submit(request, null).id());
    assertThat(ended.state()).isInstanceOf(Job.State.Completed.class);
    return ended;
  }

  @Test
  void aSweepIsNotRunOnPricesThatChangedSinceItsSubmission() {
    workshop.write("later-5m", 500);
    SweepRequest request = overData("alpha-5m", "later-5m");
    Job waiting = sweeps.enqueue(request, null);
    workshop.write("later-5m", 600);
    context.getBean(JobRunner.class).runNow(Lane.SWEEPS);

    assertThat(TestApp.awaitEnd(context, waiting.id()).state())
        .isInstanceOfSatisfying(
            Job.State.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .isEqualTo(
                        "the prices of data set 'later-5m' have changed since this run was asked"
                            + " for; submit it again to run it on those of now"));
    assertThat(sweeps.find(waiting.id()).orElseThrow().done()).isZero();
    assertThat(TestApp.awaitEnd(context, sweeps.again(waiting.id()).id()).state())
        .isInstanceOf(Job.State.Completed.class);
  }

  @Test
  void aSweepWithBrokenPriceFilesIsRefusedWithEachOfThem() throws Exception {
    for (String dataSet : List.of("torn", "worn")) {
      Files.writeString(
          workshop.data().resolve(dataSet + ".csv"),
          "Date,Open,High,Low,Close,Volume\n2024-01-01,1,2,0.5,1,10\n2024-01-02,1,2,3,1,10\n");
    }
    assertThatThrownBy(() -> sweeps.enqueue(overData("alpha-5m", "torn", "worn"), null))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::message)
                    .satisfiesExactly(
                        torn -> assertThat(torn).startsWith("torn.csv:3: "),
                        worn -> assertThat(worn).startsWith("worn.csv:3: ")));
    BacktestRequest torn =
        new BacktestRequest(
            null, "SmaCross", null, Map.of("price", "torn"), null, null, null, null, null);
    assertThatThrownBy(() -> sweeps.enqueue(over(torn, axis("fast", List.of(5L, 6L))), null))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> {
              assertThat(refused.faults()).hasSize(1);
              assertThat(refused.faults().getFirst().field()).isEqualTo("data.price");
              assertThat(refused.faults().getFirst().message()).startsWith("torn.csv:3: ");
            });
  }

  private static SweepRequest overData(String... dataSets) {
    BacktestRequest base =
        new BacktestRequest(null, "SmaCross", null, null, null, null, null, null, null);
    return over(base, axis("data.price", List.of((Object[]) dataSets)), axis("fast", List.of(5L)));
  }

  private static SweepRequest over(BacktestRequest base, AxisRequest... axes) {
    return new SweepRequest(base, List.of(axes), null, null, null, null, null, null);
  }

  /** Compares a sweep with the same in a store that knows no other. */
  private void assertAsComputed(String id) {
    TestApp empty = new TestApp(folder.resolve(id));
    try (ApplicationContext fresh = empty.open(IN_SMALL_CHUNKS)) {
      SweepJobs anew = fresh.getBean(SweepJobs.class);
      Job job = TestApp.awaitEnd(fresh, anew.submit(sweeps.request(id), null).id());
      StoredSweep computed = anew.find(job.id()).orElseThrow();
      StoredSweep stored = sweeps.find(id).orElseThrow();
      assertThat(computed.reused()).isZero();
      assertThat(SweepTestApp.export(context, id)).isEqualTo(SweepTestApp.export(fresh, job.id()));
      assertThat(sweeps.honesty(id)).isPresent().isEqualTo(anew.honesty(job.id()));
      assertThat(stored.spec()).isEqualTo(computed.spec());
    }
  }

  @Test
  void aCellHasTheFiguresOfTheSingleRunThatItStandsFor() {
    Job job = run(grid(9, ALL));
    StoredSweep sweep = sweeps.find(job.id()).orElseThrow();

    assertThat(sweep.done()).isEqualTo(80);
    assertThat(sweep.fault()).isNull();
    assertThat(sweeps.honesty(job.id())).isPresent();
    ResultTable table = sweeps.table(job.id());
    BacktestRequest single = sweeps.single(job.id(), 42);
    assertThat(String.valueOf(single.params())).isEqualTo("{fast=6, slow=22}");
    Backtests backtests = context.getBean(Backtests.class);
    BacktestReport report = backtests.run(backtests.check(single), Progress.NONE);
    for (String key : List.of("final_value", "trades", "commission_paid", "max_drawdown")) {
      assertThat(table.metric(key)[42]).as(key).isEqualTo(metric(report, key));
    }
  }

  private static double metric(BacktestReport report, String key) {
    Double value =
        report.metrics().stream()
            .filter(metric -> metric.key().equals(key))
            .findFirst()
            .map(Metric::all)
            .orElseThrow();
    return value;
  }

  @Test
  void whatAnotherSweepComputedIsTakenOverUnseen() {
    run(grid(9, ALL));
    String id = run(grid(12, ALL)).id();

    assertThat(sweeps.find(id).orElseThrow().reused()).isEqualTo(80);
    assertAsComputed(id);
  }

  @Test
  void aGuidedSweepTakesCellsOfAGridAndGivesThemToOne() {
    run(grid(12, ALL));
    String guided = run(grid(40, new SamplingRequest("guided", 100, 3L))).id();
    assertThat(sweeps.find(guided).orElseThrow().reused()).isPositive();
    assertAsComputed(guided);
  }

  @Test
  void aSweepThatIsPausedInTheMiddleEndsAsIfItHadNotBeen() {
    FaultInjection.gate("passed").open();
    FaultInjection.Gate gate = FaultInjection.gate("held");
    SweepRequest request =
        new SweepRequest(
            base("Gated"),
            List.of(axis("gate", List.of("passed", "held")), axis("number", SweepTestApp.upTo(64))),
            null,
            null,
            ALL,
            "total_return",
            0.0,
            null);
    String id = sweeps.submit(request, null).id();
    gate.awaitArrival();
    sweeps.pause(id);
    gate.open();
    Await.until(
        "the sweep to be back in the queue",
        () -> sweeps.find(id).filter(one -> one.job().state() instanceof Job.State.Queued));
    // The cells before the one that was held, less those of the piece that it is in.
    assertThat(sweeps.find(id).orElseThrow().done()).isBetween(1, 64);
    sweeps.resume(id);

    assertThat(TestApp.awaitEnd(context, id).attempt()).isEqualTo(2);
    assertAsComputed(id);
  }

  @Test
  void aWalkForwardChoosesInEachFoldAndIsReadBack() {
    SweepRequest grid = grid(6, ALL);
    Job job =
        run(
            new SweepRequest(
                grid.base(),
                grid.axes(),
                null,
                null,
                null,
                "total_return",
                null,
                new WalkForwardRequest("rolling", "14d", "7d")));
    StoredSweep sweep = sweeps.find(job.id()).orElseThrow();

    assertThat(sweep.job().kind()).isEqualTo(Job.Kind.WALK_FORWARD);
    WalkForwardResult walk = sweeps.walkForward(job.id()).orElseThrow();
    assertThat(walk.folds()).hasSizeGreaterThan(1);
    assertThat(walk.equity()).isNotEmpty();
    assertThat(sweep.done()).isEqualTo(walk.folds().size() * 50);
    Job again = TestApp.awaitEnd(context, sweeps.again(job.id()).id());
    assertThat(sweeps.find(again.id()).orElseThrow().reused()).isEqualTo(sweep.done());
    assertThat(sweeps.walkForward(again.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(walk);
  }
}
