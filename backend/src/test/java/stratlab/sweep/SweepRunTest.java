package stratlab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.StudyFigures;
import stratlab.backtest.Cancelled;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;

final class SweepRunTest {
  private static final int SHARPE = StudyFigures.KEYS.indexOf("sharpe");

  /** 3 × 2 studies of 700 cells each, of which half break a rule. */
  private static final SweepSpec SPEC =
      Asks.spec(
          new Sampling.Grid(),
          List.of("a < b"),
          List.of(
              new Axis("data.price", Axis.Kind.DATA, List.of("x", "y", "z")),
              new Axis("cash", Axis.Kind.CASH, List.of(1.0, 2.0)),
              Asks.counting("a", 20),
              Asks.counting("b", 35)),
          Map.of("a", 0L, "b", 0L, "c", 5L));

  private static MadeStudies made() {
    return new MadeStudies(params -> params.hashCode() / 1000.0);
  }

  @ParameterizedTest(name = "{0} cells that take {1} ns")
  @CsvSource(
      textBlock =
          """
          # cells, nanoseconds, chunk, chunks
          1,       1e9,         64,    1
          64,      1e9,         64,    1
          65,      1e9,         64,    2
          10000,   1e6,         960,   11
          100000,  1e5,         9984,  11
          5000000, 2e4,         32768, 153
          """)
  void aChunkIsAboutASecondOfWork(int cells, double nanos, int chunk, int chunks) {
    try (SweepRun run =
        new SweepRun(
            Asks.counting(new Sampling.Grid(), List.of(), 2),
            Cells.everywhere(cells),
            new MadeStudies(_ -> 1, nanos),
            1)) {
      assertThat(run.chunks()).isEqualTo(chunks);
      assertThat(run.firstCell(1)).isEqualTo(Math.min(cells, chunk));
      assertThat(run.firstCell(chunks)).isEqualTo(cells);
    }
  }

  @Test
  void theResultsAreTheSameOnAnyNumberOfThreads() {
    String one = Ran.all(Ran.whole(SPEC, made(), 1));
    assertThat(Ran.all(Ran.whole(SPEC, made(), 2))).isEqualTo(one);
    assertThat(Ran.all(Ran.whole(SPEC, made(), 5))).isEqualTo(one);
    assertThat(Ran.all(Ran.interrupted(SPEC, made(), 2))).isEqualTo(one);
  }

  @Test
  void everyCellHasTheFiguresOfItsPlace() {
    Places places = new Places(SPEC);
    for (Chunk chunk : Ran.whole(SPEC, made(), 2)) {
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
    MadeStudies studies = made();
    List<Chunk> chunks = Ran.whole(SPEC, studies, 2);
    assertThat(studies.ran).hasSize(Ran.places(chunks).length);
    assertThat(studies.opened).hasSize(6);
    assertThat(studies.opened.getFirst().data()).containsEntry("price", "x");
    assertThat(studies.opened.getLast().cash()).isEqualTo(2);
  }

  @Test
  void knownCellsAreTakenOverAndNotRunAgain() {
    Map<String, Double> results = new HashMap<>();
    MadeStudies first = made();
    String expected = Ran.all(Ran.whole(SPEC, first, 2, remember(results, 0), () -> true));
    MadeStudies second = made();
    AtomicInteger asked = new AtomicInteger();
    KnownCells third =
        (study, params, into, at) -> {
          if (asked.getAndIncrement() % 3 != 0) {
            return false;
          }
          into.metric(SHARPE)[at] = params.hashCode() / 1000.0;
          into.metric(StudyFigures.KEYS.indexOf("trades"))[at] =
              (study.endsWith("1.0") ? 1.0 : 2.0) + params.hashCode();
          into.blocks()[at * StudyFigures.BLOCK_SUMS] = params.hashCode();
          return true;
        };
    assertThat(Ran.all(Ran.whole(SPEC, second, 2, third, () -> true))).isEqualTo(expected);
    assertThat(asked).hasValue(first.ran.size());
    assertThat(second.ran).hasSize(first.ran.size() - Math.ceilDiv(first.ran.size(), 3));
  }

  private static KnownCells remember(Map<String, Double> results, double value) {
    return (study, params, _, _) -> {
      results.put(study + params, value);
      return false;
    };
  }

  @Test
  void aKnownCellWithoutTheSumsByBlockThatAreWantedIsRunAgain() {
    MadeStudies studies = made();
    KnownCells withoutBlocks =
        (_, params, into, at) -> {
          into.metric(SHARPE)[at] = params.hashCode() / 1000.0;
          return true;
        };
    String all = Ran.all(Ran.whole(SPEC, studies, 1, withoutBlocks, () -> true));
    assertThat(all).isEqualTo(Ran.all(Ran.whole(SPEC, made(), 1)));
    assertThat(studies.ran).isNotEmpty();
  }

  @Test
  void aStudyThatCannotBeRunFailsItsCellsAlone() {
    MadeStudies made = made();
    Studies studies =
        single -> {
          if (single.data().containsValue("y")) {
            throw new InvalidRequest(List.of(new Fault("data.price", "no bars")));
          }
          return made.open(single);
        };
    int failed = 0;
    try (SweepRun run = new SweepRun(SPEC, CellChoice.of(SPEC), studies, 2)) {
      for (int next = 0; next < run.chunks(); next++) {
        Chunk chunk = run.compute(next, Ran.table(SPEC, List.of()), KnownCells.NONE, () -> true);
        failed += chunk.columns().faults().size();
        assertThat(chunk.columns().faults().values()).allMatch("data.price: no bars"::equals);
      }
      assertThat(failed).isEqualTo(run.firstCell(run.chunks()) / 3);
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
    SweepSpec spec = Asks.counting(new Sampling.Guided(100_000, 1), List.of(), 500, 500);
    try (SweepRun run = new SweepRun(spec, CellChoice.of(spec), made(), 2)) {
      assertThat(run.hasSums(1)).isTrue();
    }
    try (SweepRun run = new SweepRun(SPEC, Cells.everywhere(100_000), made(), 2)) {
      assertThat(run.hasSums(1)).isEqualTo(BlockSample.has(1, 100_000)).isFalse();
    }
  }

  @Test
  void aSweepStopsWhenItIsTold() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () -> Ran.whole(SPEC, made(), 2, KnownCells.NONE, () -> asked.incrementAndGet() < 500))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void whatOneThreadThrowsStopsTheOthersAndIsThrown() {
    Studies broken =
        new MadeStudies(
            params -> {
              if (params.get("b").equals(30L)) {
                throw new IllegalStateException("the disk is gone");
              }
              return 1;
            });
    assertThatThrownBy(() -> Ran.whole(SPEC, broken, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void theThreadsSayWhatTheyAreForAndDoNotKeepTheProgramAlive() {
    List<String> names = new ArrayList<>();
    Studies studies =
        new MadeStudies(
            _ -> {
              synchronized (names) {
                Thread thread = Thread.currentThread();
                names.add(thread.getName() + (thread.isDaemon() ? "" : " stays"));
              }
              return 1;
            });
    Ran.whole(SPEC, studies, 2);
    assertThat(Set.copyOf(names)).isSubsetOf("sweep-cell-1", "sweep-cell-2");
  }
}
