package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnTest {
  @ParameterizedTest(name = "{0} and {1} have {2} decimals")
  @CsvSource({
    "1, 2, 0",
    "1.5, 2, 1",
    "0.1, 0.25, 2",
    "1.19992, 0.00001, 5",
    "-3.25, 1e6, 2",
    "0.1234567891, 1, -1",
    "1e300, 1, -1",
    "NaN, 1, -1"
  })
  void theFewestDecimalsAreFound(double first, double second, int decimals) {
    assertThat(Column.of(first, second).decimals()).isEqualTo(decimals);
  }

  @Property
  void aDecimalNumberNeverNeedsMoreDecimalsThanItWasWrittenWith(
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long units,
      @ForAll @IntRange(min = 0, max = 8) int scale) {
    double value = BigDecimal.valueOf(units, scale).doubleValue();
    assertThat(Column.of(value).decimals()).isBetween(0, scale);
  }

  @ParameterizedTest
  @CsvSource({"-1", "2"})
  void aRowOfASliceOutsideOfItIsRefusedThoughTheParentHasIt(int row) {
    Column slice = Column.of(1, 2, 3, 4).rows(1, 3);
    assertThat(slice.at(0)).isEqualTo(2);
    assertThat(slice.at(1)).isEqualTo(3);
    assertThatThrownBy(() -> slice.at(row)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3} times exact for {4} rows")
  @CsvSource({
    "1, 2, 3, 10, 3",
    "1, 0.25, 3, 10, 3",
    "1, 0.1234567891, 3, 1, 1",
    "1, 2, NaN, 1, 2",
    "1e12, 1, 0.001, 9, 3",
    "1e12, 1, 0.001, 10, 2",
    "1, 9e15, 1, 2, 1"
  })
  void rowsAreExactAsLongAsTheirSumsFitWholeNumbers(
      double first, double second, double third, double times, int rows) {
    assertThat(Column.of(first, second, third).exactRows(times)).isEqualTo(rows);
  }

  @Test
  void aStretchOfRowsIsCopiedAndNoneBeyondThem() {
    Column column = Column.of(1, 2, 3, 4).rows(1, 3);
    double[] into = new double[3];
    column.copy(0, 2, into);
    assertThat(into).containsExactly(2, 3, 0);
    assertThatThrownBy(() -> column.copy(1, 2, into)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
