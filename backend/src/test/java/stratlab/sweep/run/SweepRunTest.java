package stratlab.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.Cancelled;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.sweep.SweepFixtures;
import stratlab.sweep.grid.BlockSample;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.grid.GridPoints;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;
import stratlab.testing.SweepRequestFixtures;

final class SweepRunTest {
  private static final int SHARPE = SweepFigures.KEYS.indexOf("sharpe");

  /** 3 × 2 studies of 700 cells each, of which half break a rule. */
  private static final SweepSpec SPEC =
      SweepRequestFixtures.spec(
          new Sampling.Grid(),
          List.of("a < b"),
          List.of(
              new Axis("data.price", Axis.Kind.DATA, List.of("x", "y", "z")),
              new Axis("cash", Axis.Kind.CASH, List.of(1.0, 2.0)),
              SweepRequestFixtures.counting("a", 20),
              SweepRequestFixtures.counting("b", 35)),
          Map.of("a", 0L, "b", 0L, "c", 5L));

  private static StudyFixtures made() {
    return new StudyFixtures(params -> params.hashCode() / 1000.0);
  }

  static Stream<Axis> axesOfEachKind() {
    List<Object> numbers = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    List<Object> windows =
        IntStream.range(1, 7).<Object>mapToObj(day -> "2020-01-0" + day + "..").toList();
    return Stream.of(
        new Axis("a", Axis.Kind.PARAM, numbers),
        new Axis("cash", Axis.Kind.CASH, numbers),
        new Axis("commission", Axis.Kind.COMMISSION, numbers),
        new Axis("size", Axis.Kind.SIZE, numbers),
        new Axis("settings.slippage", Axis.Kind.SETTING, numbers),
        new Axis("dates", Axis.Kind.DATES, windows),
        new Axis("data.price", Axis.Kind.DATA, List.of("a", "b", "c", "d", "e", "f")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("axesOfEachKind")
  void whatIsFinishedIsHandedOutWhileTheNextCellTakesLong(Axis axis) {
    SweepSpec spec =
        SweepRequestFixtures.spec(new Sampling.Grid(), List.of(), List.of(axis), Map.of("a", 0.0));
    AtomicLong clock = new AtomicLong();
    CountDownLatch handedOut = new CountDownLatch(1);
    AtomicInteger ran = new AtomicInteger();
    StudyFixtures studies =
        new StudyFixtures(
            _ -> {
              if (ran.getAndIncrement() == 3) {
                clock.addAndGet(10_000_000_000L);
                pass(handedOut);
              }
              return clock.addAndGet(1_000_000_000);
            });
    try (SweepRun run =
        new SweepRun(spec, CellChoice.of(spec), studies, 1, Duration.ofSeconds(9), clock::get)) {
      Chunk first =
          run.compute(
              0, 0, () -> SweepFixtures.table(spec, List.of()), KnownCells.NONE, () -> true);
      assertThat(first.places()).hasSize(3);
      handedOut.countDown();
      Chunk second =
          run.compute(
              1, 3, () -> SweepFixtures.table(spec, List.of()), KnownCells.NONE, () -> true);
      assertThat(second.firstCell()).isEqualTo(3);
    }
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aPieceIsOneCellAtFirstAndThenAsLongAsTheTimeAllows() {
    Pace pace = new Pace(100_000);
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(1);
    pace.took(100, 1);
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(8);
    pace.took(800, 8);
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(64);
    assertThat(pace.cells(100, 2)).isEqualTo(64);
    assertThat(pace.cells(3, 2)).isEqualTo(3);
    pace.took(64_000, 64);
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(100);
    pace.took(500_000, 1);
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(1);
    Pace slow = new Pace(1_000_000_000);
    slow.took(5_000_000, 5);
    assertThat(slow.cells(1_000_000, 2)).isEqualTo(40);
    assertThat(slow.cells(100, 2)).isEqualTo(25);
    assertThat(slow.cells(12, 2)).isEqualTo(5);
    pace.took(50, 1);
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(512);
    pace.turn();
    assertThat(pace.cells(1_000_000, 2)).isEqualTo(8);
  }

  @Test
  void aRunGoesOnWhereTheLastChunkEnded() {
    try (SweepRun run = new SweepRun(SPEC, CellChoice.of(SPEC), made(), 2)) {
      Supplier<ResultTable> table = () -> SweepFixtures.table(SPEC, List.of());
      run.compute(0, 0, table, KnownCells.NONE, () -> true);
      assertThatThrownBy(() -> run.compute(1, 7, table, KnownCells.NONE, () -> true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cell 7 does not come next");
    }
  }

  @Test
  void theResultsAreTheSameOnAnyNumberOfThreads() {
    String one = SweepFixtures.all(SweepFixtures.whole(SPEC, made(), 1));
    assertThat(SweepFixtures.all(SweepFixtures.whole(SPEC, made(), 2))).isEqualTo(one);
    assertThat(SweepFixtures.all(SweepFixtures.whole(SPEC, made(), 5))).isEqualTo(one);
    assertThat(SweepFixtures.all(SweepFixtures.interrupted(SPEC, made(), 2))).isEqualTo(one);
  }

  @Test
  void everyCellHasTheFiguresOfItsPlace() {
    GridPoints places = new GridPoints(SPEC);
    for (Chunk chunk : SweepFixtures.whole(SPEC, made(), 2)) {
      for (int row = 0; row < chunk.places().length; row++) {
        Map<String, Object> params = places.params(chunk.places()[row]);
        assertThat(chunk.columns().metric(SHARPE)[row]).isEqualTo(params.hashCode() / 1000.0);
        assertThat(params).containsEntry("c", 5L);
        assertThat(places.single(chunk.places()[row]).params()).isEqualTo(params);
      }
    }
  }

  @Test
  void everyCellIsRunOnceAndEveryStudyOpenedOnceAsLongAsItsCellsLast() {
    StudyFixtures studies = made();
    List<Chunk> chunks = SweepFixtures.whole(SPEC, studies, 2);
    assertThat(studies.ran).hasSize(SweepFixtures.places(chunks).length);
    assertThat(studies.opened).hasSize(6);
    assertThat(studies.opened.getFirst().data()).containsEntry("price", "x");
    assertThat(studies.opened.getLast().cash()).isEqualTo(2);
  }

  @Test
  void knownCellsAreTakenOverAndNotRunAgain() {
    Map<String, Double> results = new HashMap<>();
    StudyFixtures first = made();
    String expected =
        SweepFixtures.all(SweepFixtures.whole(SPEC, first, 2, remember(results, 0), () -> true));
    StudyFixtures second = made();
    AtomicInteger asked = new AtomicInteger();
    KnownCells third =
        (study, params, withSums, into, at) -> {
          assertThat(withSums).isTrue();
          if (asked.getAndIncrement() % 3 != 0) {
            return false;
          }
          into.metric(SHARPE)[at] = params.hashCode() / 1000.0;
          into.metric(SweepFigures.KEYS.indexOf("trades"))[at] =
              (study.endsWith("1.0") ? 1.0 : 2.0) + params.hashCode();
          into.blocks()[at * SweepFigures.BLOCK_SUMS] = params.hashCode();
          return true;
        };
    assertThat(SweepFixtures.all(SweepFixtures.whole(SPEC, second, 2, third, () -> true)))
        .isEqualTo(expected);
    assertThat(asked).hasValue(first.ran.size());
    assertThat(second.ran).hasSize(first.ran.size() - Math.ceilDiv(first.ran.size(), 3));
  }

  private static KnownCells remember(Map<String, Double> results, double value) {
    return (study, params, _, _, _) -> {
      results.put(study + params, value);
      return false;
    };
  }

  @Test
  void aKnownCellWithoutTheSumsByBlockThatAreWantedIsRunAgain() {
    StudyFixtures studies = made();
    KnownCells withoutBlocks =
        (_, params, _, into, at) -> {
          into.metric(SHARPE)[at] = params.hashCode() / 1000.0;
          return true;
        };
    String all =
        SweepFixtures.all(SweepFixtures.whole(SPEC, studies, 1, withoutBlocks, () -> true));
    assertThat(all).isEqualTo(SweepFixtures.all(SweepFixtures.whole(SPEC, made(), 1)));
    assertThat(studies.ran).isNotEmpty();
  }

  @Test
  void aStudyThatCannotBeRunFailsItsCellsAlone() {
    StudyFixtures made = made();
    Studies studies =
        single -> {
          if (single.data().containsValue("y")) {
            throw new InvalidRequest(List.of(new Fault("data.price", "no bars")));
          }
          return made.open(single);
        };
    try (SweepRun run = new SweepRun(SPEC, CellChoice.of(SPEC), studies, 2)) {
      Chunk chunk =
          run.compute(
              0, 0, () -> SweepFixtures.table(SPEC, List.of()), KnownCells.NONE, () -> true);
      assertThat(chunk.columns().faults().values()).allMatch("data.price: no bars"::equals);
      assertThat(chunk.columns().faults()).hasSize(run.cells() / 3);
      assertThat(run.studyIdAt(0)).contains("price=x");
      assertThat(run.studyIdAt(2 * 20 * 35)).isEmpty();
    }
  }

  @Test
  void theIdOfAStudyIsTheOneOfEachOfItsCells() {
    Set<String> ids = new HashSet<>();
    Cells cells = CellChoice.of(SPEC);
    try (SweepRun run = new SweepRun(SPEC, cells, made(), 1)) {
      for (int cell = 0; cell < cells.size(); cell++) {
        ids.add(run.studyIdAt(cells.place(cell)));
      }
    }
    assertThat(ids).hasSize(6);
  }

  @Test
  void ofAGuidedSweepKnownCellsAreAlwaysWantedWithTheirSums() {
    SweepSpec spec =
        SweepRequestFixtures.counting(new Sampling.Guided(100_000, 1), List.of(), 500, 500);
    Set<Boolean> wanted = ConcurrentHashMap.newKeySet();
    KnownCells known =
        (_, _, withSums, _, _) -> {
          wanted.add(withSums);
          throw new Cancelled();
        };
    assertThatThrownBy(() -> SweepFixtures.whole(spec, made(), 2, known, () -> true))
        .isInstanceOf(Cancelled.class);
    assertThat(wanted).containsExactly(true);
    assertThat(BlockSample.has(1, 100_000)).isFalse();
  }

  @Test
  void aSweepStopsWhenItIsTold() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                SweepFixtures.whole(
                    SPEC, made(), 2, KnownCells.NONE, () -> asked.incrementAndGet() < 500))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void whatOneThreadThrowsStopsTheOthersAndIsThrown() {
    Studies broken =
        new StudyFixtures(
            params -> {
              if (params.get("b").equals(30L)) {
                throw new IllegalStateException("the disk is gone");
              }
              return 1;
            });
    assertThatThrownBy(() -> SweepFixtures.whole(SPEC, broken, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void theThreadsSayWhatTheyAreForAndDoNotKeepTheProgramAlive() {
    List<String> names = new ArrayList<>();
    Studies studies =
        new StudyFixtures(
            _ -> {
              synchronized (names) {
                Thread thread = Thread.currentThread();
                names.add(thread.getName() + (thread.isDaemon() ? "" : " stays"));
              }
              return 1;
            });
    SweepFixtures.whole(SPEC, studies, 2);
    assertThat(Set.copyOf(names)).isSubsetOf("sweep-cell-1", "sweep-cell-2");
  }
}
