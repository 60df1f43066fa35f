package stratlab.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Selection against sorting. */
final class SelectionTest {
  @Property
  void theValueOfARankIsThatOfTheSortedValues(
      @ForAll @Size(min = 1, max = 60) @IntRange(min = -5, max = 20) int[] units,
      @ForAll @IntRange(min = 0, max = 1_000) int anyRank) {
    double[] values = Arrays.stream(units).asDoubleStream().toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = anyRank % values.length;

    assertThat(Selection.place(values, rank)).isEqualTo(sorted[rank]);
    assertThat(Arrays.stream(values, 0, rank).max().orElse(sorted[0]))
        .isLessThanOrEqualTo(sorted[rank]);
    Arrays.sort(values);
    assertThat(values).isEqualTo(sorted);
  }

  @Property
  void theMedianAndTheGreatestAreThoseOfTheSortedValues(
      @ForAll @Size(min = 1, max = 60) @DoubleRange(min = -9, max = 9) double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    assertThat(Statistics.median(values)).isEqualTo(Statistics.quantile(sorted, 0.5));
    assertThat(Selection.greatest(values, 5))
        .isEqualTo(Arrays.copyOfRange(sorted, Math.max(0, sorted.length - 5), sorted.length));
  }
}
