package stratlab.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles; the distribution itself is in the test of the statistics. */
final class NormalDistributionTest {
  /** Computed with 40 digits for the double that is nearest to the share. */
  @ParameterizedTest(name = "{0} of the distribution lies below {1}")
  @CsvSource({
    "0.75, 0.67448975019608174",
    "0.9, 1.2815515655446006",
    "0.95, 1.6448536269514723",
    "0.975, 1.9599639845400539",
    "0.99, 2.3263478740408408",
    "0.995, 2.5758293035489002",
    "0.999, 3.0902323061678133",
    "0.25, -0.67448975019608174",
    "0.0228, -1.9990772149717698",
    "0.001, -3.0902323061678135",
    "1e-6, -4.7534243088228990",
    "1e-10, -6.3613409024040562",
    "1e-100, -21.273453560965324",
    "1e-300, -37.047096299361199",
    "4.9e-324, -38.467405617144346"
  })
  void quantilesOfTheTables(double share, double expected) {
    assertThat(NormalDistribution.quantile(share))
        .isCloseTo(expected, within(1e-14 * Math.abs(expected)));
  }

  /** Reports depend on the last bit of it. */
  @Test
  void theQuantileThatReportsUseIsExact() {
    assertThat(NormalDistribution.quantile(0.95)).isEqualTo(1.6448536269514722);
  }

  @Test
  void theMiddleIsExactAndWhatIsNextToItKeepsItsDigits() {
    assertThat(NormalDistribution.quantile(0.5)).isEqualTo(0);
    double share = 0.500000000000001; // 0.5 + 9 * 2^-53
    assertThat(NormalDistribution.quantile(share)).isCloseTo(2.50462478220459e-15, within(3e-29));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(doubles = {3.4003239E-5, 3.2E-5, 1e-4, 1e-3, 0.0062})
  void sharesFarFromTheMiddleKeepTheirDigits(double share) {
    double round = NormalDistribution.cdf(NormalDistribution.quantile(share));

    assertThat(round).isCloseTo(share, within(1e-13 * share));
  }

  @Property
  void aQuantileOfAShareHasThatShareBelow(
      @ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 1 - 1e-12) double share) {
    double round = NormalDistribution.cdf(NormalDistribution.quantile(share));

    assertThat(round).isCloseTo(share, within(Math.min(1e-14, 1e-11 * share)));
  }

  @Property
  void aPointIsTheQuantileOfTheShareBelowIt(
      @ForAll @Scale(12) @DoubleRange(min = -30, max = 2) double x) {
    double round = NormalDistribution.quantile(NormalDistribution.cdf(x));

    assertThat(round).isCloseTo(x, within(2e-12 * Math.max(1, Math.abs(x))));
  }

  @Property
  void quantilesRise(
      @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 0.998) double share,
      @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 1e-3) double more) {
    assertThat(NormalDistribution.quantile(share + more))
        .isGreaterThan(NormalDistribution.quantile(share));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void onlySharesHaveAQuantile(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalDistribution.quantile(share))
        .withMessageContaining("not a share between 0 and 1");
  }
}
