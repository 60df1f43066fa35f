package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stratlab.sweep.result.TableFixtures.numbers;
import static stratlab.sweep.spec.Rule.Relation.GREATER_OR_EQUAL;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twelve cells. By fast (5, 10), slow (20, 50, 100) and stop (1, 2), the Sharpe ratios are
 *
 * <pre>
 *            slow 20    slow 50    slow 100
 * fast  5    1   2      3   -      5   5
 * fast 10    0  -2      -   -      8   9 (too few trades)
 * </pre>
 */
final class HeatMapTest {
  private static final double NONE = Double.NaN;

  private final TableFixtures tables =
      TableFixtures.over(
              numbers("fast", 5, 10), numbers("slow", 20, 50, 100), numbers("stop", 1, 2))
          .metric("sharpe", 1, 2, 3, NONE, 5, 5, 0, -2, NONE, NONE, 8, 9)
          .metric("max_drawdown", .1, .2, .3, .4, .5, .6, .7, .8, .9, .9, .9, .1)
          .metric("trades", 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 3)
          .keep("trades", GREATER_OR_EQUAL, 30)
          .fault(9, "failed");

  private final ResultTable table = tables.table();

  @Test
  void theBestOfTheCellsBehindAFieldStandsForThem() {
    HeatMap map = HeatMap.of(table, "fast", "slow", "sharpe", new HeatMap.Others.Best());
    assertThat(map.x().name()).isEqualTo("fast");
    assertThat(map.y().name()).isEqualTo("slow");
    assertThat(map.metric()).isEqualTo("sharpe");
    assertThat(map.values()).satisfies(equal(new double[][] {{2, 0}, {3, NONE}, {5, 8}}));
    assertThat(map.cells()).isDeepEqualTo(new int[][] {{1, 6}, {2, -1}, {4, 10}});
    assertThat(map.counts()).isDeepEqualTo(new int[][] {{2, 2}, {1, 0}, {2, 1}});
  }

  @Test
  void aLowDrawdownIsTheBest() {
    HeatMap map = HeatMap.of(table, "slow", "fast", "max_drawdown", new HeatMap.Others.Best());
    assertThat(map.values()).satisfies(equal(new double[][] {{.1, .3, .5}, {.7, .9, .9}}));
    assertThat(map.cells()).isDeepEqualTo(new int[][] {{0, 2, 4}, {6, 8, 10}});
  }

  @Test
  void theMeanIsOfNoCell() {
    HeatMap map = HeatMap.of(table, "fast", "slow", "sharpe", new HeatMap.Others.Mean());
    assertThat(map.values()).satisfies(equal(new double[][] {{1.5, -1}, {3, NONE}, {5, 8}}));
    assertThat(map.cells()).isDeepEqualTo(new int[][] {{-1, -1}, {-1, -1}, {-1, -1}});
    assertThat(map.counts()).isDeepEqualTo(new int[][] {{2, 2}, {1, 0}, {2, 1}});
  }

  @Test
  void theOtherAxesCanBeFixed() {
    HeatMap map =
        HeatMap.of(table, "fast", "slow", "sharpe", new HeatMap.Others.Fixed(Map.of("stop", 1)));
    assertThat(map.values()).satisfies(equal(new double[][] {{2, -2}, {NONE, NONE}, {5, NONE}}));
    assertThat(map.cells()).isDeepEqualTo(new int[][] {{1, 7}, {-1, -1}, {5, -1}});
    assertThat(map.counts()).isDeepEqualTo(new int[][] {{1, 1}, {0, 0}, {1, 0}});
  }

  @Test
  void anAxisThatIsNotNamedIsTakenAtTheBestCellByWhatTheSweepRanksBy() {
    // The best Sharpe ratio, 8, has the first stop, although the map is of drawdowns.
    HeatMap map =
        HeatMap.of(table, "fast", "slow", "max_drawdown", new HeatMap.Others.Fixed(Map.of()));
    assertThat(map.cells()).isDeepEqualTo(new int[][] {{0, 6}, {2, 8}, {4, 10}});
  }

  @Test
  void withoutABestCellThereIsNothingToFixAnAxisAt() {
    ResultTable unranked = tables.rankBy("calmar").table();
    HeatMap open =
        HeatMap.of(unranked, "fast", "slow", "sharpe", new HeatMap.Others.Fixed(Map.of()));
    HeatMap whole =
        HeatMap.of(unranked, "fast", "slow", "sharpe", new HeatMap.Others.Fixed(Map.of("stop", 0)));
    assertThat(open.counts()).isDeepEqualTo(new int[3][2]);
    assertThat(whole.counts()).isDeepEqualTo(new int[][] {{1, 1}, {1, 0}, {1, 1}});
  }

  @Test
  void aMetricWithoutDirectionHasAMeanButNoBest() {
    assertThatThrownBy(() -> HeatMap.of(table, "fast", "slow", "trades", new HeatMap.Others.Best()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("take the mean of the other axes, or fixed values");
    HeatMap mean = HeatMap.of(table, "fast", "slow", "trades", new HeatMap.Others.Mean());
    assertThat(mean.values()[2][0]).isEqualTo(40);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                       | x    | y    | fixed | index | message
          an axis that is not there     | fast | slew | stop  |     0 | the sweep has no axis 'slew'; there are: fast, slow, stop
          the same axis twice           | slow | slow | stop  |     0 | a heat map needs two axes, not 'slow' twice
          a fixed axis that is not there | fast | slow | top  |     0 | the sweep has no axis 'top'; there are: fast, slow, stop
          an axis of the map is fixed   | fast | slow | fast  |     0 | fast is an axis of the map, so it is not fixed
          a value that is not there     | fast | slow | stop  |     2 | stop has no value 2; they are 0 to 1
          """)
  void whatCannotBeShownIsRefused(
      String story, String x, String y, String fixed, int index, String message) {
    HeatMap.Others others = new HeatMap.Others.Fixed(Map.of(fixed, index));
    assertThatThrownBy(() -> HeatMap.of(table, x, y, "sharpe", others))
        .as(story)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void manyValuesOfAnAxisShareFieldsThatShowTheBestOfThem() {
    ResultTable wide =
        TableFixtures.over(
                numbers("one", LongStream.range(0, 501).toArray()),
                numbers("two", LongStream.range(0, 2).toArray()))
            .at(2, 3, 8, 1001)
            .metric("sharpe", 1, 2, 3, 4)
            .table();
    HeatMap best = HeatMap.of(wide, "one", "two", "sharpe", new HeatMap.Others.Best());
    assertThat(best.xStep()).isEqualTo(3);
    assertThat(best.yStep()).isEqualTo(1);
    assertThat(best.x().values()).hasSize(167).startsWith(0L, 3L).endsWith(498L);
    assertThat(best.values()[0][0]).isEqualTo(1);
    assertThat(best.values()[1][0]).isEqualTo(2);
    assertThat(best.values()[0][1]).isEqualTo(3);
    assertThat(best.values()[1][166]).isEqualTo(4);
    assertThat(best.cells()[1][166]).isEqualTo(3);
  }

  /** Here, what is undefined equals what is undefined. */
  private static Consumer<double[][]> equal(double[][] expected) {
    return values ->
        assertThat(Arrays.deepToString(values)).isEqualTo(Arrays.deepToString(expected));
  }

  @Test
  void marginalsSayWhatEachAxisDoesByItself() {
    assertThat(Marginal.of(table, "sharpe")).hasSize(3);
    Marginal slow = Marginal.of(table, "sharpe").get(1);
    assertThat(slow.axis().name()).isEqualTo("slow");
    assertThat(slow.counts()).containsExactly(4, 1, 3);
    assertThat(slow.best()).containsExactly(2, 3, 8);
    assertThat(slow.worst()).containsExactly(-2, 3, 5);
    assertThat(slow.mean()).containsExactly(0.25, 3, 6);
    assertThat(slow.median()).containsExactly(0.5, 3, 5);
  }

  @Test
  void marginalsOfADrawdownHaveTheLowestAsTheBest() {
    Marginal fast = Marginal.of(table, "max_drawdown").getFirst();
    assertThat(fast.best()).containsExactly(.1, .7);
    assertThat(fast.worst()).containsExactly(.6, .9);
  }

  @Test
  void marginalsWithoutCellsOrDirectionHaveNoBest() {
    Marginal none = Marginal.of(table, "calmar").getFirst();
    assertThat(none.best()).containsOnly(NONE);
    assertThat(none.median()).containsOnly(NONE);
    assertThat(none.mean()).containsOnly(NONE);
    Marginal trades = Marginal.of(table, "trades").getFirst();
    assertThat(trades.best()).containsOnly(NONE);
    assertThat(trades.worst()).containsOnly(NONE);
    assertThat(trades.median()).containsExactly(40, 40);
  }
}
