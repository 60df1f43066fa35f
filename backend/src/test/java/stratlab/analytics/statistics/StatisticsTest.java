package stratlab.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatisticsTest {
  @Test
  void aSumKeepsWhatRoundingLoses() {
    assertThat(Statistics.sum(new double[] {1e16, 1, -1e16, 1})).isEqualTo(2);
  }

  @Test
  void equalValuesHaveNoDeviation() {
    double[] values = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};

    assertThat(Statistics.deviation(values)).isZero();
    assertThat(Statistics.sampleDeviation(values)).isZero();
  }

  @Test
  void theTwoDivisorsOfADeviation() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};

    assertThat(Statistics.deviation(values)).isEqualTo(2);
    assertThat(Statistics.sampleDeviation(values)).isCloseTo(2.138089935299395, within(1e-15));
  }

  @ParameterizedTest(name = "the {0} quantile of 1 2 3 4 is {1}")
  @CsvSource({"0, 1", "0.25, 1.75", "0.5, 2.5", "0.9, 3.7", "1, 4"})
  void quantilesAreLinearBetweenNeighbours(double share, double expected) {
    double[] sorted = {1, 2, 3, 4};

    assertThat(Statistics.quantile(sorted, share)).isCloseTo(expected, within(1e-15));
  }

  /** Values of the standard tables, to 15 digits. */
  @ParameterizedTest(name = "cdf({0}) is {1}")
  @CsvSource({
    "0, 0.5",
    "1, 0.841344746068543",
    "-1, 0.158655253931457",
    "1.6448536269514722, 0.95",
    "1.959963984540054, 0.975",
    "3, 0.998650101968370",
    "-5, 2.866515718791939e-7",
    "-10, 7.619853024160527e-24"
  })
  void theNormalDistribution(double x, double expected) {
    assertThat(NormalDistribution.cdf(x)).isCloseTo(expected, within(1e-12 * expected));
  }
}
