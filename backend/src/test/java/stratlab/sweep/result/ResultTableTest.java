package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static stratlab.sweep.result.TableFixtures.numbers;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stratlab.sweep.spec.Axis;

final class ResultTableTest {
  private static final double NONE = Double.NaN;
  private final Axis fast = numbers("fast", 5, 10);
  private final Axis slow = numbers("slow", 20, 50, 100);

  @Test
  void aRowShowsItsValuesAndItsMetricsAndWhatIsUndefinedIsNull() {
    ResultTable table =
        TableFixtures.over(fast, slow)
            .metric("sharpe", 1, 2, NONE, 4, 5, 6)
            .fault(2, "fast is too fast")
            .table();
    ResultRow fourth = table.row(3);
    assertThat(fourth.cell()).isEqualTo(3);
    assertThat(fourth.place()).isEqualTo(3);
    assertThat(fourth.values()).containsExactly(Map.entry("fast", 10L), Map.entry("slow", 20L));
    assertThat(fourth.metrics()).containsEntry("sharpe", 4.0).containsEntry("calmar", null);
    assertThat(fourth.fault()).isNull();
    assertThat(table.row(2).fault()).isEqualTo("fast is too fast");
    assertThat(table.row(2).metrics().values()).containsOnlyNulls();
  }

  @Test
  void aPlaceIsFoundWhetherPlacesAscendOrNot() {
    ResultTable sampled = TableFixtures.over(fast, slow).at(1, 3, 5).table();
    ResultTable guided = TableFixtures.over(fast, slow).at(5, 1, 3).table();
    assertThat(sampled.rowAt(3)).hasValue(1);
    assertThat(sampled.rowAt(4)).isEmpty();
    assertThat(guided.rowAt(5)).hasValue(0);
    assertThat(guided.rowAt(3)).hasValue(2);
    assertThat(guided.rowAt(0)).isEmpty();
  }

  @Test
  void theBestIsTheFirstOfTheBestAndThereNeedNotBeOne() {
    TableFixtures tables =
        TableFixtures.over(fast, slow).metric("max_drawdown", 0.3, 0.1, 0.1, NONE, 0.2, 0);
    assertThat(tables.fault(5, "failed").table().best("max_drawdown")).hasValue(1);
    assertThat(tables.table().best("sharpe")).isEmpty();
  }
}
