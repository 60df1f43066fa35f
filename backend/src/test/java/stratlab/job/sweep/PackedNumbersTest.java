package stratlab.job.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PackedNumbersTest {
  private static final int FRAME = 9 * Integer.BYTES;

  @Provide
  Arbitrary<double[]> columns() {
    Arbitrary<Double> any = Arbitraries.longs().map(Double::longBitsToDouble);
    Arbitrary<Double> figures = Arbitraries.doubles().between(-5, 5);
    Arbitrary<Double> counts = Arbitraries.integers().between(0, 900).map(Integer::doubleValue);
    Arbitrary<Double> special =
        Arbitraries.of(
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE);
    return Arbitraries.oneOf(any, figures, counts, special)
        .array(double[].class)
        .ofMaxSize(600)
        .map(double[]::clone);
  }

  @Property(tries = 100)
  void aColumnIsReadBackToTheLastBit(@ForAll("columns") double[] column) {
    byte[] packed = PackedNumbers.of(column);

    assertThat(PackedNumbers.count(packed)).isEqualTo(column.length);
    assertThat(bits(PackedNumbers.doubles(packed))).isEqualTo(bits(column));
    assertThat(packed.length).isLessThanOrEqualTo(FRAME + column.length * Double.BYTES);
  }

  @Property(tries = 100)
  void wholeNumbersAreReadBack(@ForAll long[] numbers) {
    assertThat(PackedNumbers.longs(PackedNumbers.of(numbers))).isEqualTo(numbers);
  }

  private static long[] bits(double[] column) {
    return Arrays.stream(column).mapToLong(Double::doubleToLongBits).toArray();
  }

  @Test
  void aColumnIsReadIntoALongerOne() {
    double[] into = {1, 2, 3, 4};

    PackedNumbers.read(PackedNumbers.of(new double[] {7, 8}), into, 1);

    assertThat(into).containsExactly(1, 7, 8, 4);
  }

  @Test
  void countsTakeAFractionAndFiguresNoMoreThanTheyAre() {
    SplittableRandom random = new SplittableRandom(1);
    double[] counts = random.doubles(5_000, 0, 300).map(Math::rint).toArray();
    double[] figures = random.doubles(5_000, 0.5, 1).toArray();

    assertThat(PackedNumbers.of(counts).length).isLessThan(counts.length * Double.BYTES / 4);
    assertThat(PackedNumbers.of(figures).length)
        .isBetween(figures.length * 6, figures.length * Double.BYTES);
    assertThat(PackedNumbers.of(new double[5_000]).length).isLessThan(1_000);
  }
}
