package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stratlab.sweep.result.TableFixtures.numbers;
import static stratlab.sweep.spec.Rule.Relation.GREATER_OR_EQUAL;
import static stratlab.sweep.spec.Rule.Relation.LESS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.sweep.spec.Rule;

final class RankingTest {
  private static final double NONE = Double.NaN;

  /** Eight cells: the third failed, the fifth has no Sharpe ratio, the last has too few trades. */
  private final ResultTable table =
      TableFixtures.over(numbers("fast", 5, 10), numbers("slow", 20, 50, 100, 200))
          .metric("sharpe", 0.5, 1.5, NONE, -1, NONE, 1.5, 0.5, 9)
          .metric("max_drawdown", 0.2, 0.4, NONE, 0.1, 0, 0.3, 0.2, 0.5)
          .metric("trades", 50, 40, NONE, 60, 30, 40, 30, 2)
          .keep("trades", GREATER_OR_EQUAL, 30)
          .fault(2, "failed")
          .table();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                        | metric       | order      | offset | limit | matching | cells
          the best come first, equal ones by their cell  | sharpe       | BEST       |      0 |    10 |        5 | 1 5 0 6 3
          of the worst, equal ones too                   | sharpe       | WORST      |      0 |    10 |        5 | 3 0 6 1 5
          a low drawdown is the best                     | max_drawdown | BEST       |      0 |    10 |        6 | 4 3 0 6 5 1
          and a high one the worst                       | max_drawdown | WORST      |      0 |    10 |        6 | 1 5 0 6 3 4
          ascending is by the number, whatever is better | max_drawdown | ASCENDING  |      0 |    10 |        6 | 4 3 0 6 5 1
          descending too                                 | trades       | DESCENDING |      0 |    10 |        6 | 3 0 1 5 4 6
          a page from the middle                         | sharpe       | BEST       |      2 |     2 |        5 | 0 6
          the last page is short                         | sharpe       | BEST       |      4 |     2 |        5 | 3
          beyond the end there is nothing                | sharpe       | BEST       |     99 |     2 |        5 | ''
          a limit of none                                | sharpe       | BEST       |      0 |     0 |        5 | ''
          a metric that no cell has                      | calmar       | BEST       |      0 |     5 |        0 | ''
          """)
  void ranks(
      String story,
      String metric,
      Ranking.Order order,
      int offset,
      int limit,
      int matching,
      String cells) {
    Ranking ranking = Ranking.of(table, metric, order, List.of(), offset, limit);
    assertThat(ranking.total()).as(story).isEqualTo(8);
    assertThat(ranking.matching()).as(story).isEqualTo(matching);
    assertThat(cells(ranking)).as(story).isEqualTo(cells);
  }

  @Test
  void filtersComeOnTopOfWhatTheSpecKeeps() {
    List<Rule> filters =
        List.of(new Rule("trades", LESS, null, 60), new Rule("sharpe", LESS, null, 1.5));
    Ranking ranking = Ranking.of(table, "sharpe", Ranking.Order.BEST, filters, 0, 10);
    assertThat(cells(ranking)).isEqualTo("0 6");
    assertThat(ranking.matching()).isEqualTo(2);
  }

  @Test
  void theFarthestRowsCanBeAskedForWithTheGreatestNumbers() {
    Ranking ranking =
        Ranking.of(table, "sharpe", Ranking.Order.BEST, List.of(), 4, Integer.MAX_VALUE);
    assertThat(cells(ranking)).isEqualTo("3");
  }

  @Test
  void theBestByAMetricWithoutDirectionAreRefusedWithARemedy() {
    assertThatThrownBy(() -> Ranking.of(table, "trades", Ranking.Order.BEST, List.of(), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the metric trades is better neither high nor low, so none of its values is best or"
                + " worst; order it ascending or descending, or choose another metric");
  }

  @Test
  void whatCannotBeAskedForIsRefused() {
    assertThatThrownBy(() -> Ranking.of(table, "x", Ranking.Order.BEST, List.of(), 0, 1))
        .hasMessageStartingWith("a sweep has no metric 'x'");
    List<Rule> parameter = List.of(new Rule("sharpe", LESS, "slow", 0));
    assertThatThrownBy(() -> Ranking.of(table, "sharpe", Ranking.Order.BEST, parameter, 0, 1))
        .hasMessage("a metric is compared with a number, not with 'slow'");
    assertThatThrownBy(() -> Ranking.of(table, "sharpe", Ranking.Order.BEST, List.of(), -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                   | metric | limit | cells
          all when there are no more                | sharpe |     5 | 1 5 0 6 3
          two best and the worst of the rest        | sharpe |     3 | 1 5 3
          two best and two spread below             | sharpe |     4 | 1 5 0 3
          the best alone                            | sharpe |     1 | 1
          without direction all are spread          | trades |     3 | 3 1 6
          """)
  void parallelCoordinatesDrawTheBestAndASpreadOfTheRest(
      String story, String metric, int limit, String cells) {
    ParallelCoordinates parallel = ParallelCoordinates.of(table, metric, limit);
    assertThat(cells(parallel.rows())).as(story).isEqualTo(cells);
  }

  @Test
  void parallelCoordinatesOfNothingAreRefused() {
    assertThatThrownBy(() -> ParallelCoordinates.of(table, "sharpe", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 rows cannot be asked for; 1 is the least");
  }

  @Test
  void spreadRanksAreAsFarApartAsCanBe() {
    assertThat(RankPicks.firstAndSpread(101, 2, 6)).containsExactly(0, 1, 2, 34, 67, 100);
    assertThat(Arrays.stream(RankPicks.firstAndSpread(2_000_000_000, 1, 3)).max())
        .hasValue(1_999_999_999);
  }

  private static String cells(Ranking ranking) {
    return cells(ranking.rows());
  }

  private static String cells(List<ResultRow> rows) {
    return rows.stream().map(row -> "" + row.cell()).collect(Collectors.joining(" "));
  }
}
