package stratlab.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StudentDistributionTest {
  @ParameterizedTest(name = "above {0} with {1} degrees of freedom lies {2}")
  @CsvSource({
    "0, 5, 0.5",
    "1, 1, 0.25",
    "-1, 1, 0.75",
    "12.706, 1, 0.025000401179066593",
    "2.776445105, 4, 0.02500000000505973",
    "-2, 7, 0.957190335718512",
    "40, 3, 1.7190340394579253e-05",
    "3.5, 30, 0.0007384037188221266",
    "1.645, 200, 0.05077028637137957",
    "1.96, 1e6, 0.024998033792634926"
  })
  void valuesOfTheTables(double t, double freedom, double expected) {
    assertThat(StudentDistribution.above(t, freedom)).isCloseTo(expected, within(1e-9 * expected));
  }

  @Property
  void bothTailsAddUpAndTheyShrinkWithT(
      @ForAll @DoubleRange(min = 0, max = 50) double t,
      @ForAll @DoubleRange(min = 1, max = 5_000) double freedom) {
    double above = StudentDistribution.above(t, freedom);

    assertThat(above + StudentDistribution.above(-t, freedom)).isCloseTo(1, within(1e-12));
    assertThat(StudentDistribution.above(t + 0.1, freedom)).isLessThan(above + 1e-15);
  }
}
