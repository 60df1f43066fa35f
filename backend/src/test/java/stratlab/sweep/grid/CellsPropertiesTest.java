package stratlab.sweep.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;
import stratlab.testing.SweepRequestFixtures;

/** Which places a sweep runs, found quickly, against looking at every one. */
final class CellsPropertiesTest {
  @Property(tries = 100)
  void aGridHasExactlyThePlacesAtWhichTheRulesHold(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    SweepSpec spec = some(new SplittableRandom(seed), new Sampling.Grid());
    long[] slow = slowly(spec);
    Cells cells = CellChoice.of(spec);
    assertThat(places(cells)).isEqualTo(slow);
    for (long place = -1; place <= new Lattice(spec.axes()).size(); place++) {
      int found = Arrays.binarySearch(slow, place);
      assertThat(cells.at(place))
          .isEqualTo(found < 0 ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(found));
    }
  }

  @Property(tries = 100)
  void aSampleHasAsManyPlacesAsWereAskedForAllOfThemAllowedAndTheSameEachTime(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SweepSpec grid = some(random, new Sampling.Grid());
    long[] all = slowly(grid);
    if (all.length == 0) {
      return;
    }
    int count = 1 + random.nextInt(all.length);
    for (Sampling sampling :
        List.of(new Sampling.Random(count, seed), new Sampling.Latin(count, seed))) {
      SweepSpec spec = with(grid, sampling);
      Cells cells = CellChoice.of(spec);
      long[] places = places(cells);
      assertThat(places).as(sampling.key()).hasSize(count).isSorted().doesNotHaveDuplicates();
      assertThat(all).as(sampling.key()).contains(places);
      assertThat(places(CellChoice.of(spec))).isEqualTo(places);
      IntStream.range(0, count)
          .forEach(cell -> assertThat(cells.at(cells.place(cell))).hasValue(cell));
    }
  }

  @Test
  void anotherSeedDrawsOtherPlaces() {
    List<long[]> drawn = new ArrayList<>();
    for (long seed = 1; seed <= 5; seed++) {
      drawn.add(places(CellChoice.of(counted(new Sampling.Random(50, seed)))));
      drawn.add(places(CellChoice.of(counted(new Sampling.Latin(50, seed)))));
    }
    assertThat(drawn.stream().map(Arrays::toString).distinct()).hasSize(10);
  }

  private static SweepSpec counted(Sampling sampling) {
    return SweepRequestFixtures.counting(sampling, List.of("a < b"), 40, 50);
  }

  /** Of 20 places and 8 drawn, each is in about 40 % of the draws: 800 of 2000, sd 22. */
  @Test
  void everyPlaceIsDrawnAboutAsOften() {
    int[] times = new int[20];
    for (long seed = 0; seed < 2000; seed++) {
      for (long place : DistinctDraws.below(20, 8, new SeededRandom(seed))) {
        times[(int) place]++;
      }
    }
    assertThat(times)
        .satisfies(each -> assertThat(Arrays.stream(each)).allMatch(n -> Math.abs(n - 800) < 110));
  }

  @Property(tries = 60)
  void aLatinHypercubeMeetsEveryStretchOfEveryAxisAlike(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = 2 + random.nextInt(40);
    int[] sizes = {2 + random.nextInt(30), count, 20 + random.nextInt(100)};
    SweepSpec spec =
        SweepRequestFixtures.counting(new Sampling.Latin(count, seed), List.of(), sizes);
    Lattice lattice = new Lattice(spec.axes());
    List<int[]> points =
        Arrays.stream(places(CellChoice.of(spec))).mapToObj(lattice::indices).toList();
    for (int axis = 0; axis < sizes.length; axis++) {
      int stretches = Math.min(count, sizes[axis]);
      int[] met = new int[stretches];
      for (int[] point : points) {
        met[stretchOf(point[axis], sizes[axis], stretches)]++;
      }
      assertThat(Arrays.stream(met).min()).hasValue(count / stretches);
      assertThat(Arrays.stream(met).max()).hasValue(Math.ceilDiv(count, stretches));
    }
  }

  private static int stretchOf(int index, int size, int stretches) {
    int stretch = 0;
    while ((stretch + 1L) * size / stretches <= index) {
      stretch++;
    }
    return stretch;
  }

  @Test
  void aLatinHypercubeStaysEvenWhereRulesAllowIt() {
    SweepSpec spec =
        SweepRequestFixtures.counting(
            new Sampling.Latin(200, 7), List.of("a != b", "c < 90"), 100, 100, 100);
    Lattice lattice = new Lattice(spec.axes());
    int[] met = new int[100];
    for (long place : places(CellChoice.of(spec))) {
      met[lattice.indices(place)[0]]++;
    }
    assertThat(Arrays.stream(met).filter(times -> times == 2).count()).isGreaterThan(80);
  }

  @Test
  void aMillionCellsUnderARuleAreLaidOutAtOnce() {
    SweepSpec spec =
        SweepRequestFixtures.counting(new Sampling.Grid(), List.of("a < b"), 1500, 1500);
    assertThat(CellChoice.of(spec).size()).isEqualTo(1500 * 1499 / 2);
  }

  @Test
  void aLatticeOfTrillionsCanBeSampledUnderRules() {
    SweepSpec spec =
        SweepRequestFixtures.counting(
            new Sampling.Random(300, 1), List.of("a < b", "c = d"), 5000, 5000, 300, 300, 10);
    long[] places = places(CellChoice.of(spec));
    Lattice lattice = new Lattice(spec.axes());
    assertThat(places).hasSize(300).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(places).mapToObj(lattice::indices))
        .allMatch(at -> at[0] < at[1] && at[2] == at[3]);
  }

  @Test
  void whatAGuidedSweepWillTryIsNotKnownBeforehand() {
    Cells cells =
        CellChoice.of(SweepRequestFixtures.counting(new Sampling.Guided(10, 1), List.of(), 40));
    assertThat(cells.isGuided()).isTrue();
    assertThat(cells.size()).isEqualTo(10);
    assertThatThrownBy(() -> cells.place(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cells.at(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sumsByBlockAreKeptOfAllCellsOfASmallSweepAndOfAboutAsManyOfALargeOne() {
    assertThat(IntStream.range(0, 4096)).allMatch(cell -> BlockSample.has(cell, 4096));
    for (int cells : new int[] {4097, 50_000, 1_000_000}) {
      long kept = IntStream.range(0, cells).filter(cell -> BlockSample.has(cell, cells)).count();
      assertThat(kept).isBetween(3900L, 4300L);
    }
  }

  private static SweepSpec with(SweepSpec spec, Sampling sampling) {
    return new SweepSpec(
        spec.base(),
        spec.axes(),
        spec.where(),
        spec.keep(),
        sampling,
        spec.rankBy(),
        spec.outOfSample(),
        spec.walkForward());
  }

  private static SweepSpec some(SplittableRandom random, Sampling sampling) {
    int[] sizes = random.ints(1 + random.nextInt(4), 1, 8).toArray();
    List<String> rules = new ArrayList<>();
    String[] signs = {"<", "<=", ">", ">=", "=", "!="};
    for (int rule = random.nextInt(4); rule > 0; rule--) {
      char left = (char) ('a' + random.nextInt(sizes.length));
      char right = (char) ('a' + random.nextInt(sizes.length));
      String sign = signs[random.nextInt(signs.length)];
      rules.add(random.nextInt(3) == 0 ? left + sign + random.nextInt(8) : left + sign + right);
    }
    return SweepRequestFixtures.counting(sampling, rules, sizes);
  }

  private static long[] slowly(SweepSpec spec) {
    Lattice lattice = new Lattice(spec.axes());
    return LongStream.range(0, lattice.size())
        .filter(place -> spec.where().stream().allMatch(rule -> holds(rule, lattice, place)))
        .toArray();
  }

  private static boolean holds(Rule rule, Lattice lattice, long place) {
    var values = lattice.values(place);
    double left = ((Number) values.get(rule.left())).doubleValue();
    double right =
        rule.other() == null ? rule.number() : ((Number) values.get(rule.other())).doubleValue();
    return rule.relation().holds(left, right);
  }

  private static long[] places(Cells cells) {
    return IntStream.range(0, cells.size()).mapToLong(cells::place).toArray();
  }
}
