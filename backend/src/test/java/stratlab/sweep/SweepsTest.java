package stratlab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.analytics.Metric;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Cancellation;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.run.Studies;
import stratlab.sweep.run.StudyFixtures;
import stratlab.sweep.run.SweepRun;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.SweepRequestFixtures;
import stratlab.testing.Texts;

/** Sweeps over real prices. */
final class SweepsTest {
  private static final String AXES =
      "data.price=alpha,beta dates=..2020-12-31,2020-06-01.. cash=1000,50000 fast=2:10:2"
          + " slow=4:24:4";

  @TempDir private Path folder;
  private Backtests backtests;
  private Sweeps sweeps;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(1, 600));
    Texts.write(folder, "beta.csv", RandomWalkFixtures.of(2, 250));
    backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
    sweeps = new Sweeps(backtests);
  }

  @Test
  void everyCellHasTheFiguresOfItsSingleRun() {
    SweepSpec spec = sweeps.check(SweepRequestFixtures.sweep("SmaCross", AXES));
    List<Chunk> chunks = SweepFixtures.whole(spec, Studies.of(backtests, 0.3), 2);
    long[] places = SweepFixtures.places(chunks);
    for (int cell = 0; cell < places.length; cell += 7) {
      BacktestReport report = backtests.run(sweeps.single(spec, places[cell]), (_, _) -> true);
      for (String key : List.of("total_return", "sharpe", "trades")) {
        double expected = figure(report, key);
        double actual = SweepFixtures.column(chunks, SweepFigures.KEYS.indexOf(key))[cell];
        assertThat(actual).as(key + " of " + cell).isCloseTo(expected, within(1e-9));
      }
    }
  }

  private static double figure(BacktestReport report, String key) {
    return report.metrics().stream()
        .filter(metric -> metric.key().equals(key))
        .map(Metric::all)
        .map(value -> value == null ? Double.NaN : value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theResultsAreTheSameOnAnyNumberOfThreads() {
    SweepSpec spec = sweeps.check(SweepRequestFixtures.sweep("SmaCross", AXES));
    String one = SweepFixtures.all(SweepFixtures.whole(spec, Studies.of(backtests, 0.3), 1));
    assertThat(SweepFixtures.all(SweepFixtures.whole(spec, Studies.of(backtests, 0.3), 5)))
        .isEqualTo(one);
    try (SweepRun run = sweeps.run(spec, 2, Duration.ofNanos(1), System::nanoTime)) {
      Chunk first =
          run.compute(
              0, 0, () -> SweepFixtures.table(spec, List.of()), KnownCells.NONE, () -> true);
      assertThat(one).startsWith(SweepFixtures.all(List.of(first)).strip());
    }
  }

  @Test
  void valuesThatAreWrongTogetherFailTheirCellsAlone() {
    SweepSpec spec =
        sweeps.check(
            SweepRequestFixtures.sweep(
                "SmaCross",
                "settings.commission_kind=per-unit,percent fast=5,10 settings.slippage_kind=amount,fraction settings.slippage=0,5"));
    Chunk chunk = SweepFixtures.whole(spec, Studies.of(backtests, 0.3), 2).getFirst();
    assertThat(chunk.columns().faults()).hasSize(4);
    assertThat(chunk.columns().faults().values())
        .containsOnly("settings.slippage: 5.0 is not a fraction below 1; 0.1 % is 0.001");
  }

  @Test
  void datesWithoutBarsAreRefusedOfTheirAxis() {
    assertThatThrownBy(
            () ->
                sweeps.check(
                    SweepRequestFixtures.sweep(
                        "SmaCross", "dates=2020-05-01..,2031-01-01.. fast=5,10")))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageStartingWith("axes[0].values: there are no bars between 2031-01-01 and the end");
  }

  @Test
  void anEstimateCountsAndMeasures() {
    SweepSpec spec =
        sweeps.check(SweepRequestFixtures.sweep("SmaCross", "fast=5:50 slow=10:100:10"));
    AtomicLong clock = new AtomicLong();
    Sweeps made =
        new Sweeps(
            backtests,
            (_, _) ->
                new StudyFixtures(
                    _ -> {
                      clock.addAndGet(1_000_000);
                      return 1;
                    }));
    Estimate estimate = made.estimate(spec, 2, clock::get);
    assertThat(estimate.combinations()).isEqualTo(460);
    assertThat(estimate.cells()).isEqualTo(sweeps.cells(spec).size());
    assertThat(estimate.bars()).isEqualTo(100);
    assertThat(estimate.seconds()).isCloseTo(estimate.cells() * 0.001 / 2, within(1e-9));
    assertThat(estimate.memoryBytes()).isEqualTo(56 * 100 * 8 + 152L * estimate.cells());
    assertThat(estimate.storedBytes()).isEqualTo(110L * estimate.cells());
    assertThat(clock.get()).isLessThan(300_000_000);
  }

  @Test
  void anEstimateOfLongCellsEndsAndSaysWhatItSaw() {
    SweepSpec spec = sweeps.check(SweepRequestFixtures.sweep("SmaCross", "fast=5:14"));
    AtomicLong clock = new AtomicLong();
    Sweeps slow =
        new Sweeps(
            backtests,
            (_, _) ->
                new StudyFixtures(
                    _ -> {
                      clock.addAndGet(2_000_000_000);
                      return 1;
                    }));
    assertThat(slow.estimate(spec, 1, clock::get).seconds()).isCloseTo(20, within(1e-9));
    assertThat(clock.get())
        .as("one run to know, one to rule out a hitch")
        .isEqualTo(4_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 12, 17, 20})
  void aRunThatTakesLongOnceDoesNotChangeAnEstimate(int hitch) {
    SweepSpec spec = sweeps.check(SweepRequestFixtures.sweep("SmaCross", "fast=5:14"));
    AtomicLong clock = new AtomicLong();
    AtomicInteger runs = new AtomicInteger();
    Sweeps made =
        new Sweeps(
            backtests,
            (_, _) ->
                new StudyFixtures(
                    _ -> {
                      boolean late = runs.incrementAndGet() == hitch;
                      clock.addAndGet(late ? 2_500_000_000L : 1_000_000);
                      return 1;
                    }));
    assertThat(made.estimate(spec, 1, clock::get).seconds()).isCloseTo(0.01, within(1e-9));
  }

  @Test
  void anEstimateThatIsNoLongerWantedEnds() {
    SweepSpec spec = sweeps.check(SweepRequestFixtures.sweep("SmaCross", "fast=5:14"));
    Cancellation cancellation = new Cancellation();
    AtomicInteger runs = new AtomicInteger();
    Sweeps made =
        new Sweeps(
            backtests,
            (_, _) ->
                new StudyFixtures(
                    _ -> {
                      runs.incrementAndGet();
                      cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
                      return 1;
                    }));
    assertThatThrownBy(() -> cancellation.run(() -> made.estimate(spec, 1, runs::get)))
        .isInstanceOf(Cancellation.WorkCancelled.class);
    assertThat(runs.get()).isEqualTo(1);
  }

  @Test
  void anEstimateRunsRealCells() {
    AtomicLong clock = new AtomicLong();
    for (String method : List.of("guided", "random")) {
      SweepRequest asked = SweepRequestFixtures.sweep("SmaCross", AXES);
      SweepSpec spec =
          sweeps.check(SweepRequestFixtures.with(asked, new SamplingRequest(method, 20, null)));
      Estimate estimate = sweeps.estimate(spec, 2, () -> clock.addAndGet(1000));
      assertThat(estimate.bars()).isBetween(200, 600);
      assertThat(estimate.cells()).isEqualTo(20);
      assertThat(estimate.seconds()).isPositive();
    }
  }

  @Test
  void aGuidedSweepOfRealCellsIsTheSameAfterAnInterruption() {
    SweepRequest asked =
        SweepRequestFixtures.sweep("SmaCross", "fast=2:40 slow=10:90 cash=1000,2000");
    SweepSpec spec =
        sweeps.check(SweepRequestFixtures.with(asked, new SamplingRequest("guided", 150, 5L)));
    Studies studies = Studies.of(backtests, 0.3);
    assertThat(SweepFixtures.all(SweepFixtures.interrupted(spec, studies, 4)))
        .isEqualTo(SweepFixtures.all(SweepFixtures.whole(spec, studies, 1)));
  }
}
