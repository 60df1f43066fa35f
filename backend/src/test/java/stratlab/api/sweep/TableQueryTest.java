package stratlab.api.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.api.SweepSpecs;
import stratlab.api.http.Fault;
import stratlab.api.http.ProblemException;
import stratlab.sweep.result.HeatMap.Others;
import stratlab.sweep.result.Ranking.Order;
import stratlab.sweep.spec.Axis;

final class TableQueryTest {
  private final TableQuery query =
      new TableQuery(SweepSpecs.of(SweepSpecs.slippage(), SweepSpecs.fast(), SweepSpecs.slow()));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # story                            | sort     | order   | filter               | offset | limit | fault
          nothing is asked for               | -        | best    | -                    | 0      | 50    | -
          everything is asked for            | trades   | descending | trades >= 30      | 9      | 1000  | -
          a metric there is not              | sharp    | best    | -                    | 0      | 50    | sort: 'sharp' is not one of total_return
          an order there is not              | sharpe   | up      | -                    | 0      | 50    | order: 'up' is not one of best, worst
          the best of what has no best       | trades   | best    | -                    | 0      | 50    | order: trades is better neither
          the worst of what has no worst     | exposure | worst   | -                    | 0      | 50    | order: exposure is better neither
          a filter that is none              | -        | best    | many trades please!  | 0      | 50    | filter[0]:
          a filter of no metric              | -        | best    | colour >= 30         | 0      | 50    | filter[0]:
          no rows                            | -        | best    | -                    | 0      | 0     | limit: 0 is not in 1..1000
          too many rows                      | -        | best    | -                    | 0      | 1001  | limit: 1001 is not in 1..1000
          rows before the first              | -        | best    | -                    | -1     | 50    | offset: -1 is not in 0..
          """)
  void cells(
      String story, String sort, String order, String filter, int offset, int limit, String fault) {
    String metric = query.page(offset, limit).metric("sort", sort);
    query.order(order, metric);
    query.filters(filter == null ? null : List.of(filter));

    expect(fault);
  }

  private void expect(String fault) {
    if (fault == null) {
      query.check();
    } else {
      assertThatThrownBy(query::check)
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith(fault);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # story                       | x    | y    | metric | others | at                        | fault
          two axes                      | fast | slow | sharpe | best   | -                         | -
          the mean of what has no best  | fast | slow | trades | mean   | -                         | -
          a value that is held          | fast | slow | sharpe | fixed  | settings.slippage:1       | -
          no axis                       | -    | slow | sharpe | best   | -                         | x: an axis is missing; there are: settings.slippage, fast, slow
          an axis there is not          | fast | stop | sharpe | best   | -                         | y: there is no axis 'stop'; there are
          the same axis twice           | fast | fast | sharpe | best   | -                         | y: a map has two axes
          the best of what has no best  | fast | slow | trades | best   | -                         | others: trades is better neither
          others there are not          | fast | slow | sharpe | worst  | -                         | others: 'worst' is not one of best, mean, fixed
          held, but not asked to be     | fast | slow | sharpe | mean   | settings.slippage:1       | at: values are fixed only with others=fixed
          held without a colon          | fast | slow | sharpe | fixed  | settings.slippage         | at[0]: 'settings.slippage' is not an axis
          an unknown axis is held       | fast | slow | sharpe | fixed  | stop:1                    | at[0]: 'stop:1' is not an axis
          an index too far              | fast | slow | sharpe | fixed  | settings.slippage:2       | at[0]: '2' is not the index of a value of settings.slippage, 0..1
          an index that is none         | fast | slow | sharpe | fixed  | settings.slippage:first   | at[0]: 'first' is not the index
          held twice                    | fast | slow | sharpe | fixed  | settings.slippage:0 settings.slippage:1 | at[1]: settings.slippage is fixed twice
          an axis of the map is held    | fast | slow | sharpe | fixed  | fast:1                    | at[0]: fast is an axis of the map
          """)
  void maps(
      String story, String x, String y, String metric, String others, String at, String fault) {
    Optional<Axis> across = query.axis("x", x);
    Optional<Axis> down = query.axis("y", y);
    query.map(across, down);
    query.others(others, at == null ? null : Arrays.asList(at.split(" ")), metric);

    expect(fault);
  }

  @Test
  void allFaultsAreSaidAtOnce() {
    query.page(-1, 0);
    query.filters(List.of("trades >= 30", "colour = 3"));
    query.metric("sort", "sharp");

    assertThatThrownBy(query::check)
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown ->
                assertThat(thrown.problem().faults())
                    .extracting(Fault::field)
                    .containsExactly("offset", "limit", "filter[1]", "sort"));
  }

  @Test
  void whatIsNotNamedIsAsTheSweepRanks() {
    assertThat(query.metric("metric", null)).isEqualTo("sharpe");
    assertThat(query.order("worst", "sharpe")).isEqualTo(Order.WORST);
    assertThat(query.others("fixed", List.of("slow:2"), "sharpe"))
        .isEqualTo(new Others.Fixed(Map.of("slow", 2)));
  }
}
