package stratlab.sweep.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.sweep.SweepFixtures;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.GridPoints;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;
import stratlab.testing.SweepRequestFixtures;

final class GuidedSweepTest {
  /** A smooth hill with its top at a = 63, b = 17, seen askew. */
  private static double hill(Map<String, Object> params) {
    double x = (number(params, "a") - 63) / 100;
    double y = (number(params, "b") - 17) / 100;
    return 2 - x * x - 2 * y * y - x * y;
  }

  private static double number(Map<String, Object> params, String name) {
    return ((Number) params.get(name)).doubleValue();
  }

  private static SweepSpec hill(int cells, long seed, String... where) {
    return SweepRequestFixtures.counting(
        new Sampling.Guided(cells, seed), List.of(where), 100, 100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theTopOfAHillIsFoundInAFewOfTenThousandCells(long seed) {
    List<Chunk> chunks =
        SweepFixtures.whole(hill(600, seed), new StudyFixtures(GuidedSweepTest::hill), 2);
    assertThat(Arrays.stream(SweepFixtures.sharpe(chunks)).max()).hasValue(2);
  }

  @Test
  void theBestOfAHillUnderARuleIsFoundAtItsEdge() {
    List<Chunk> chunks =
        SweepFixtures.whole(hill(600, 1, "a < b"), new StudyFixtures(GuidedSweepTest::hill), 2);
    double best = 0;
    for (long a = 0; a < 100; a++) {
      for (long b = a + 1; b < 100; b++) {
        best = Math.max(best, hill(Map.of("a", a, "b", b)));
      }
    }
    assertThat(Arrays.stream(SweepFixtures.sharpe(chunks)).max()).hasValue(best);
    Lattice lattice = new Lattice(hill(1, 1).axes());
    assertThat(Arrays.stream(SweepFixtures.places(chunks)).mapToObj(lattice::indices))
        .allMatch(at -> at[0] < at[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theSamePlacesAreFoundOnAnyNumberOfThreadsAndAfterAnyInterruption(int threads) {
    SweepSpec spec = hill(700, 9, "a != b");
    String once =
        SweepFixtures.all(SweepFixtures.whole(spec, new StudyFixtures(GuidedSweepTest::hill), 2));
    assertThat(
            SweepFixtures.all(
                SweepFixtures.whole(spec, new StudyFixtures(GuidedSweepTest::hill), threads)))
        .isEqualTo(once);
    assertThat(
            SweepFixtures.all(
                SweepFixtures.interrupted(spec, new StudyFixtures(GuidedSweepTest::hill), threads)))
        .isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aBatchIsHandedOutInPartsAndNoStoredCellIsRunAgain(int threads) {
    SweepSpec spec = hill(64, 9);
    CountDownLatch handedOut = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    Studies held =
        new StudyFixtures(
            params -> {
              if (begun.incrementAndGet() > 20) {
                pass(handedOut);
              }
              return hill(params);
            });
    List<Chunk> chunks = new ArrayList<>();
    try (SweepRun run = SweepFixtures.unsteady(spec, held, threads)) {
      chunks.add(
          run.compute(
              0, 0, () -> SweepFixtures.table(spec, List.of()), KnownCells.NONE, () -> true));
      handedOut.countDown();
    }
    assertThat(chunks.getFirst().places()).hasSizeBetween(1, 20);

    GridPoints places = new GridPoints(spec);
    List<Map<String, Object>> stored =
        Arrays.stream(chunks.getFirst().places()).mapToObj(places::params).toList();
    StudyFixtures rest = new StudyFixtures(GuidedSweepTest::hill);
    SweepFixtures.rest(spec, rest, threads, chunks);
    assertThat(rest.ran).doesNotContainAnyElementsOf(stored);
    assertThat(SweepFixtures.all(chunks))
        .isEqualTo(
            SweepFixtures.all(
                SweepFixtures.whole(spec, new StudyFixtures(GuidedSweepTest::hill), threads)));
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void storedCellsOfAnotherSearchAreRefused() {
    SweepSpec spec = hill(64, 9);
    StudyFixtures studies = new StudyFixtures(GuidedSweepTest::hill);
    ResultTable other = SweepFixtures.table(spec, SweepFixtures.whole(hill(10, 1), studies, 1));
    try (SweepRun run = new SweepRun(spec, CellChoice.of(spec), studies, 2)) {
      assertThatThrownBy(() -> run.compute(1, 10, () -> other, KnownCells.NONE, () -> true))
          .isInstanceOf(SearchDiffers.class)
          .hasMessageContaining("cell 0");
    }
  }

  @Test
  void whatWasFoundIsHandedOutWhenASweepIsStopped() {
    SweepSpec spec = hill(64, 9);
    AtomicInteger runs = new AtomicInteger();
    AtomicBoolean goOn = new AtomicBoolean(true);
    Studies studies =
        new StudyFixtures(
            params -> {
              if (runs.incrementAndGet() == 20) {
                goOn.set(false);
              }
              return hill(params);
            });
    try (SweepRun run = new SweepRun(spec, CellChoice.of(spec), studies, 1)) {
      Chunk chunk =
          run.compute(0, 0, () -> SweepFixtures.table(spec, List.of()), KnownCells.NONE, goOn::get);
      assertThat(chunk.places()).hasSizeBetween(1, 20);
    }
  }

  @Test
  void anotherSeedFindsOtherPlaces() {
    assertThat(
            SweepFixtures.places(
                SweepFixtures.whole(hill(64, 1), new StudyFixtures(GuidedSweepTest::hill), 1)))
        .isNotEqualTo(
            SweepFixtures.places(
                SweepFixtures.whole(hill(64, 2), new StudyFixtures(GuidedSweepTest::hill), 1)));
  }

  @Property(tries = 40)
  void thereAreExactlyAsManyDifferentCellsAsWereAskedFor(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 1, max = 4) int kind) {
    ToDoubleFunction<Map<String, Object>> surface =
        switch (kind) {
          case 1 -> GuidedSweepTest::hill;
          case 2 -> _ -> 1;
          case 3 -> _ -> Double.NaN;
          default -> params -> params.hashCode() % 7;
        };
    SweepSpec grid =
        SweepRequestFixtures.counting(new Sampling.Grid(), List.of("a <= b"), size, size, 3);
    int all = CellChoice.of(grid).size();
    int cells = 1 + (int) (seed % all);
    for (int asked : new int[] {cells, all}) {
      SweepSpec spec =
          SweepRequestFixtures.counting(
              new Sampling.Guided(asked, seed), List.of("a <= b"), size, size, 3);
      long[] places =
          SweepFixtures.places(SweepFixtures.whole(spec, new StudyFixtures(surface), 1));
      assertThat(places).hasSize(asked).doesNotHaveDuplicates();
      assertThat(Arrays.stream(places))
          .allMatch(place -> CellChoice.of(grid).at(place).isPresent());
    }
  }

  @Test
  void aMetricThatIsBetterLowIsMadeSmall() {
    SweepSpec spec = hill(600, 3);
    SweepSpec lower =
        new SweepSpec(
            spec.base(),
            spec.axes(),
            spec.where(),
            spec.keep(),
            spec.sampling(),
            "max_drawdown",
            0.3,
            null);
    assertThat(Objective.of(spec).sign()).isEqualTo(1);
    assertThat(Objective.of(lower).sign()).isEqualTo(-1);
    assertThat(Objective.of(lower).cost(_ -> 0.1)).isLessThan(Objective.of(lower).cost(_ -> 0.2));
  }

  @Test
  void cellsThatFailARuleRankBehindAllThatDoNotAndBeforeThoseWithoutAFigure() {
    Objective goal = new Objective("sharpe", 1, List.of(Rule.onMetric("trades >= 30")));
    double kept = goal.cost(key -> key.equals("sharpe") ? -1e300 : 30);
    double unkept = goal.cost(key -> key.equals("sharpe") ? 1e300 : 29);
    double none = goal.cost(key -> key.equals("sharpe") ? Double.NaN : 30);
    assertThat(kept).isLessThan(unkept);
    assertThat(unkept).isLessThan(none);
    assertThat(none).isLessThan(Objective.broken(1));
  }
}
