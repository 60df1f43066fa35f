package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static stratlab.sweep.result.TableFixtures.numbers;
import static stratlab.sweep.result.TableFixtures.texts;
import static stratlab.sweep.spec.Rule.Relation.GREATER_OR_EQUAL;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stratlab.bounds.Cancellation;
import stratlab.sweep.result.Neighbourhood.Edge;
import stratlab.sweep.result.Neighbourhood.Near;
import stratlab.sweep.spec.Axis;

final class NeighbourhoodTest {
  private static final double NONE = Double.NaN;
  private final Axis fast = numbers("fast", 5, 10, 15);
  private final Axis slow = numbers("slow", 20, 50, 100);

  @Test
  void aLonePeakKeepsNothingAndSaysSo() {
    ResultTable table =
        TableFixtures.over(fast, slow).metric("sharpe", 0, 0, 0, 0, 2, 0, 0, 0, 0).table();
    Neighbourhood around = Neighbourhood.of(table, 4, "sharpe");
    assertThat(around.value()).isEqualTo(2);
    assertThat(around.plateau()).isZero();
    assertThat(around.near()).extracting(Near::cell).containsExactly(1, 7, 3, 5, 0, 2, 6, 8);
    assertThat(around.edges()).isEmpty();
    assertThat(around.warning())
        .isEqualTo(
            "The typical cell beside it is no better than the middle of all cells: a peak that"
                + " stands alone is more often luck than one on a plateau.");
  }

  @Test
  void whatNobodyWantsAnyMoreEnds() {
    ResultTable table = hill(1.8, 1.8);
    Cancellation cancellation = new Cancellation();
    cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
    assertThatThrownBy(() -> cancellation.run(() -> Neighbourhood.of(table, 10, "sharpe")))
        .isInstanceOf(Cancellation.WorkCancelled.class);
  }

  @Test
  void onAPlateauNothingIsWarnedOf() {
    Neighbourhood around = Neighbourhood.of(hill(1.8, 1.8), 10, "sharpe");
    assertThat(around.near()).extracting(Near::value).containsOnly(1.8).hasSize(8);
    assertThat(around.plateau()).isCloseTo(0.9, within(1e-12));
    assertThat(around.warning()).isNull();
  }

  @Test
  void aSteepHillIsWarnedOfInPercent() {
    Neighbourhood around = Neighbourhood.of(hill(0.8, 0.2), 10, "sharpe");
    assertThat(around.plateau()).isCloseTo((0.4 + 0.1) / 2, within(1e-12));
    assertThat(around.warning())
        .startsWith(
            "The typical cell beside it keeps 25 % of its advantage over the middle of all");
  }

  /**
   * Returns 21 cells of 0, but for a 2 in the middle with four neighbours of each of two values.
   */
  private ResultTable hill(double four, double others) {
    double[] values = new double[21];
    Arrays.fill(values, 6, 10, four);
    values[10] = 2;
    Arrays.fill(values, 11, 15, others);
    return TableFixtures.over(numbers("length", 1, 2, 3, 4, 5, 6, 7), slow)
        .metric("sharpe", values)
        .table();
  }

  @Test
  void aLowDrawdownKeepsItsAdvantageDownwards() {
    ResultTable table =
        TableFixtures.over(numbers("fast", 1, 2, 3, 4, 5))
            .metric("max_drawdown", 0.9, 0.2, 0.1, 0.5, 0.6)
            .table();
    // (0.2 - 0.5) / (0.1 - 0.5) and (0.5 - 0.5) / (0.1 - 0.5)
    assertThat(Neighbourhood.of(table, 2, "max_drawdown").plateau())
        .isCloseTo((0.75 + 0) / 2, within(1e-12));
  }

  @Test
  void aCellAtTheEndOfItsAxesSaysThatGoingOnMightBeBetter() {
    ResultTable table =
        TableFixtures.over(fast, slow).metric("sharpe", 9, 9, 0, 9, 9, 0, 0, 0, 0).table();
    Neighbourhood corner = Neighbourhood.of(table, 0, "sharpe");
    assertThat(corner.near()).extracting(Near::cell).containsExactly(3, 1, 4);
    assertThat(corner.edges())
        .containsExactly(new Edge("fast", false, 5L), new Edge("slow", false, 20L));
    assertThat(corner.warning())
        .isEqualTo(
            "It lies at the first value of fast (5) and at the first value of slow (20): values"
                + " beyond might be better, so widen the range.");
    assertThat(Neighbourhood.of(table, 5, "sharpe").edges())
        .containsExactly(new Edge("slow", true, 100L));
  }

  @Test
  void stepsAreTakenOnNumbersAloneAndTwoOfThemHaveNoEdge() {
    Axis data = texts("data.price", Axis.Kind.DATA, "alpha", "beta", "gamma");
    ResultTable table =
        TableFixtures.over(data, numbers("fast", 5, 10)).metric("sharpe", 1, 2, 3, 4, 5, 6).table();
    Neighbourhood around = Neighbourhood.of(table, 0, "sharpe");
    assertThat(around.near()).containsExactly(new Near(1, 1, 2));
    assertThat(around.edges()).isEmpty();
  }

  @Test
  void neighboursThatDidNotRunAreLeftOutAndThoseThatAreNotRankedAreCounted() {
    ResultTable table =
        TableFixtures.over(fast, slow)
            .at(0, 1, 3, 4, 8)
            .metric("sharpe", 3, NONE, 9, 9, 0)
            .metric("trades", 40, 40, 5, 40, 40)
            .keep("trades", GREATER_OR_EQUAL, 30)
            .fault(3, "failed")
            .table();
    Neighbourhood around = Neighbourhood.of(table, 0, "sharpe");
    assertThat(around.near()).isEmpty();
    assertThat(around.unranked()).isEqualTo(3);
    assertThat(around.plateau()).isNaN();
    assertThat(around.warning())
        .startsWith(
            "No cell beside it is ranked: all 3 failed or do not pass the rules. It lies at");
  }

  @Test
  void aCellThatIsNoBetterThanTheMiddleHasNoAdvantageToKeep() {
    ResultTable table = TableFixtures.over(fast).metric("sharpe", 1, 1, 1).table();
    assertThat(Neighbourhood.of(table, 1, "sharpe").plateau()).isNaN();
    assertThat(Neighbourhood.of(table, 1, "sharpe").warning()).isNull();
  }

  @Test
  void placesNeedNotAscend() {
    ResultTable table =
        TableFixtures.over(fast, slow).at(8, 4, 0).metric("sharpe", 2, 3, 1).table();
    assertThat(Neighbourhood.of(table, 1, "sharpe").near())
        .containsExactly(new Near(2, 0, 1), new Near(0, 8, 2));
  }

  @Test
  void aCellWithoutTheMetricHasNeighboursTooButAnUnknownOneIsRefused() {
    ResultTable table = TableFixtures.over(fast).metric("sharpe", 1, NONE, 2).table();
    Neighbourhood around = Neighbourhood.of(table, 1, "sharpe");
    assertThat(around.value()).isNaN();
    assertThat(around.plateau()).isNaN();
    assertThat(around.near()).hasSize(2);
    assertThatThrownBy(() -> Neighbourhood.of(table, 3, "sharpe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no result of cell 3");
  }
}
