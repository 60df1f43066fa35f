package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RowsTest {
  @ParameterizedTest(name = "row {0} is first shown at bar {1}")
  @CsvSource({"-1, 0", "0, 2", "1, 4", "2, 4", "3, 6"})
  void theFirstBarOfARowIsTheFirstThatShowsItOrALaterOne(int row, int bar) {
    Rows rows = Rows.of(-1, -1, 0, 0, 2, 2);
    assertThat(rows.firstBarOf(row)).isEqualTo(bar);
    assertThat(Rows.each(3).firstBarOf(row)).isEqualTo(Math.max(row, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void aBarThatIsNotThereIsRefused(int bar) {
    assertThatThrownBy(() -> Rows.each(3).at(bar)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Rows.of(0, 0, 1).at(bar))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
