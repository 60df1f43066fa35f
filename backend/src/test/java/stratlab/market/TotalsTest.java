package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class TotalsTest {
  @Property(tries = 200)
  void aMeanIsTheDoubleNearestToTheTrueOne(
      @ForAll @Size(min = 12, max = 60) int @IntRange(min = 0, max = 10_000_000) [] units,
      @ForAll @IntRange(min = 0, max = 6) int decimals,
      @ForAll @IntRange(min = 1, max = 12) int period) {
    BigDecimal[] exact = new BigDecimal[units.length];
    double[] values = new double[units.length];
    for (int row = 0; row < units.length; row++) {
      exact[row] = BigDecimal.valueOf(units[row], decimals);
      values[row] = exact[row].doubleValue();
    }
    Column column = Column.of(values);
    double[] means = new double[units.length];
    column.totals().means(period, period - 1, units.length, means, period - 1);
    for (int row = period - 1; row < units.length; row++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = row - period + 1; i <= row; i++) {
        sum = sum.add(exact[i]);
      }
      assertThat(means[row])
          .isEqualTo(sum.divide(BigDecimal.valueOf(period), new MathContext(60)).doubleValue());
    }
  }

  @Test
  void aStretchInTheMiddleIsTheSameAsInTheWhole() {
    Column column = Column.of(1, 2.5, 4, 0.5, 3).rows(1, 5);
    double[] sums = new double[2];
    column.totals().sums(2, 2, 4, sums, 0);
    assertThat(sums).containsExactly(4.5, 3.5);
  }

  @Test
  void thereAreNoneWhereTheyCouldNotBeExact() {
    assertThat(Column.of(1.0 / 3).totals()).isNull();
    assertThat(Column.of(9e14, 0.01).totals()).isNull();
    assertThat(Column.of(9e15, 9e15).totals()).isNull();
    assertThat(Column.of(1, Double.NaN).totals()).isNull();
  }
}
