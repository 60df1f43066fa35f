package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;

/**
 * What holds for every table: of two or three axes, whole, sampled or guided, with cells that
 * failed, have no figure, or do not pass a rule. The slow answers are made row by row of objects.
 */
final class ResultTablePropertiesTest {
  private static final List<String> METRICS = List.of("sharpe", "max_drawdown");

  @Property(tries = 100)
  void aRankingEqualsASlowSort(@ForAll("tables") ResultTable table) {
    for (String metric : METRICS) {
      for (Ranking.Order order : Ranking.Order.values()) {
        List<ResultRow> slow = slowlySorted(table, metric, order);
        int half = slow.size() / 2;
        assertThat(Ranking.of(table, metric, order, List.of(), 0, 1_000).rows()).isEqualTo(slow);
        assertThat(Ranking.of(table, metric, order, List.of(), half, 3).rows())
            .isEqualTo(slow.subList(half, Math.min(half + 3, slow.size())));
      }
    }
  }

  @Property(tries = 100)
  void parallelCoordinatesDrawRowsOfTheRankingInItsOrder(@ForAll("tables") ResultTable table) {
    List<ResultRow> all = slowlySorted(table, "sharpe", Ranking.Order.BEST);
    for (int limit : new int[] {1, 2, 5, 8}) {
      List<ResultRow> rows = ParallelCoordinates.of(table, "sharpe", limit).rows();
      assertThat(rows).hasSize(Math.min(limit, all.size()));
      assertThat(rows).isSubsetOf(all).isSortedAccordingTo(Comparator.comparingInt(all::indexOf));
      int best = Math.min(limit - limit / 2, all.size());
      assertThat(rows.subList(0, best)).isEqualTo(all.subList(0, best));
      assertThat(limit < 2 || all.isEmpty() || rows.getLast().equals(all.getLast())).isTrue();
    }
  }

  @Property(tries = 100)
  void theFieldsOfAHeatMapHoldEveryRankedRowOnce(@ForAll("tables") ResultTable table) {
    for (String metric : METRICS) {
      HeatMap best = HeatMap.of(table, "a", "b", metric, new HeatMap.Others.Best());
      HeatMap mean = HeatMap.of(table, "a", "b", metric, new HeatMap.Others.Mean());
      int ranked = Ranking.of(table, metric, Ranking.Order.ASCENDING, List.of(), 0, 0).matching();
      assertThat(sum(best.counts())).isEqualTo(ranked);
      assertThat(mean.counts()).isDeepEqualTo(best.counts());
      for (int y = 0; y < best.y().size(); y++) {
        for (int x = 0; x < best.x().size(); x++) {
          agree(table, metric, best, mean, x, y);
        }
      }
    }
  }

  private static void agree(
      ResultTable table, String metric, HeatMap best, HeatMap mean, int x, int y) {
    List<ResultRow> behind =
        slowlySorted(table, metric, Ranking.Order.BEST).stream()
            .filter(row -> row.values().get("a").equals(best.x().values().get(x)))
            .filter(row -> row.values().get("b").equals(best.y().values().get(y)))
            .toList();
    assertThat(best.counts()[y][x]).isEqualTo(behind.size());
    if (behind.isEmpty()) {
      assertThat(best.values()[y][x]).isNaN();
      assertThat(mean.values()[y][x]).isNaN();
      assertThat(best.cells()[y][x]).isEqualTo(-1);
    } else {
      assertThat(best.cells()[y][x]).isEqualTo(behind.getFirst().cell());
      assertThat(best.values()[y][x]).isEqualTo(value(behind.getFirst(), metric));
      double average =
          behind.stream().mapToDouble(row -> value(row, metric)).average().orElseThrow();
      assertThat(mean.values()[y][x]).isCloseTo(average, within(1e-12));
    }
  }

  @Property(tries = 100)
  void aSliceOfTheLatticeIsWhatItsPlacesHold(@ForAll("tables") ResultTable table) {
    HeatMap.Others first =
        new HeatMap.Others.Fixed(table.spec().axes().size() == 2 ? Map.of() : Map.of("c", 0));
    HeatMap map = HeatMap.of(table, "a", "b", "sharpe", first);
    List<ResultRow> ranked = slowlySorted(table, "sharpe", Ranking.Order.BEST);
    Lattice lattice = new Lattice(table.spec().axes());
    for (int y = 0; y < map.y().size(); y++) {
      for (int x = 0; x < map.x().size(); x++) {
        int[] indices = new int[table.spec().axes().size()];
        indices[0] = x;
        indices[1] = y;
        long place = lattice.place(indices);
        int cell =
            ranked.stream()
                .filter(row -> row.place() == place)
                .mapToInt(ResultRow::cell)
                .findAny()
                .orElse(-1);
        assertThat(map.cells()[y][x]).isEqualTo(cell);
      }
    }
  }

  @Property(tries = 100)
  void theBestOfAMarginalIsTheBestOfItsRows(@ForAll("tables") ResultTable table) {
    for (String metric : METRICS) {
      for (Marginal marginal : Marginal.of(table, metric)) {
        for (int index = 0; index < marginal.axis().size(); index++) {
          Object value = marginal.axis().values().get(index);
          double[] behind =
              slowlySorted(table, metric, Ranking.Order.BEST).stream()
                  .filter(row -> row.values().get(marginal.axis().name()).equals(value))
                  .mapToDouble(row -> value(row, metric))
                  .toArray();
          agree(marginal, index, behind);
        }
      }
    }
  }

  private static void agree(Marginal marginal, int index, double[] bestFirst) {
    int size = bestFirst.length;
    assertThat(marginal.counts()[index]).isEqualTo(size);
    if (size == 0) {
      assertThat(marginal.best()[index]).isNaN();
      assertThat(marginal.median()[index]).isNaN();
      return;
    }
    assertThat(marginal.best()[index]).isEqualTo(bestFirst[0]);
    assertThat(marginal.worst()[index]).isEqualTo(bestFirst[size - 1]);
    assertThat(marginal.median()[index])
        .isCloseTo((bestFirst[(size - 1) / 2] + bestFirst[size / 2]) / 2, within(1e-12));
    assertThat(marginal.mean()[index])
        .isCloseTo(
            IntStream.range(0, size).mapToDouble(i -> bestFirst[i]).average().orElseThrow(),
            within(1e-12));
  }

  @Property(tries = 100)
  void neighboursAreOneStepAwayOnOneOrTwoAxes(@ForAll("tables") ResultTable table) {
    Lattice lattice = new Lattice(table.spec().axes());
    for (int row = 0; row < table.rows(); row++) {
      long place = table.place(row);
      int[] own = lattice.indices(place);
      List<Integer> slow = new ArrayList<>();
      for (ResultRow other : slowlySorted(table, "sharpe", Ranking.Order.BEST)) {
        int[] its = lattice.indices(other.place());
        int[] apart = IntStream.range(0, own.length).map(i -> Math.abs(its[i] - own[i])).toArray();
        int steps = IntStream.of(apart).sum();
        boolean single = IntStream.of(apart).allMatch(step -> step <= 1);
        if (single && steps >= 1 && steps <= 2) {
          slow.add(other.cell());
        }
      }
      Neighbourhood around = Neighbourhood.of(table, table.cell(row), "sharpe");
      assertThat(around.near())
          .extracting(Neighbourhood.Near::cell)
          .containsExactlyInAnyOrderElementsOf(slow);
    }
  }

  private static List<ResultRow> slowlySorted(
      ResultTable table, String metric, Ranking.Order order) {
    boolean ascending =
        switch (order) {
          case BEST -> metric.equals("max_drawdown");
          case WORST -> metric.equals("sharpe");
          case ASCENDING -> true;
          case DESCENDING -> false;
        };
    Comparator<ResultRow> byValue = Comparator.comparingDouble(row -> value(row, metric));
    return IntStream.range(0, table.rows())
        .mapToObj(table::row)
        .filter(row -> row.fault() == null && row.metrics().get(metric) != null)
        .filter(row -> row.metrics().get("trades") != null && value(row, "trades") >= 2)
        .sorted((ascending ? byValue : byValue.reversed()).thenComparingInt(ResultRow::cell))
        .toList();
  }

  private static double value(ResultRow row, String metric) {
    Double value = row.metrics().get(metric);
    return value == null ? Double.NaN : value;
  }

  private static int sum(int[][] counts) {
    int sum = 0;
    for (int[] line : counts) {
      sum += IntStream.of(line).sum();
    }
    return sum;
  }

  @Provide
  Arbitrary<ResultTable> tables() {
    return Arbitraries.randomValue(ResultTablePropertiesTest::table);
  }

  /** Few different values, so that there are ties. */
  private static ResultTable table(Random random) {
    Axis[] axes = new Axis[2 + random.nextInt(2)];
    for (int axis = 0; axis < axes.length; axis++) {
      long[] values = IntStream.range(0, 1 + random.nextInt(5)).asLongStream().toArray();
      axes[axis] = TableFixtures.numbers("abc".substring(axis, axis + 1), values);
    }
    int size = (int) new Lattice(List.of(axes)).size();
    List<Long> places = new ArrayList<>(IntStream.range(0, size).asLongStream().boxed().toList());
    Collections.shuffle(places, random);
    List<Long> some = places.subList(0, random.nextInt(size + 1));
    if (random.nextBoolean()) {
      Collections.sort(some);
    }
    TableFixtures tables =
        TableFixtures.over(axes).at(some.stream().mapToLong(place -> place).toArray());
    for (String metric : List.of("sharpe", "max_drawdown", "trades")) {
      tables.metric(
          metric,
          some.stream()
              .mapToDouble(_ -> random.nextInt(6) == 0 ? Double.NaN : random.nextInt(9) - 4)
              .map(value -> metric.equals("trades") ? Math.abs(value) : value / 2)
              .toArray());
    }
    IntStream.range(0, some.size())
        .filter(_ -> random.nextInt(8) == 0)
        .forEach(row -> tables.fault(row, "failed"));
    return tables.keep("trades", Rule.Relation.GREATER_OR_EQUAL, 2).table();
  }
}
