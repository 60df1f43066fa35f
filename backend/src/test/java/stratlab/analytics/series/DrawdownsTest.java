package stratlab.analytics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stratlab.analytics.EquityFixtures;
import stratlab.trading.EquityCurve;

final class DrawdownsTest {
  @Test
  void eachDrawdownHasItsPeakTroughAndRecovery() {
    EquityCurve curve = EquityFixtures.daily(100, 100, 120, 114, 108, 120, 130, 117, 125);

    Drawdowns drawdowns = Drawdowns.of(curve);

    assertThat(drawdowns.deepest())
        .containsExactly(
            new Drawdown(curve.time(1), curve.time(3), curve.time(4), 0.1, 12, 3, 2, 1.0, 2, 1),
            new Drawdown(curve.time(5), curve.time(6), null, 0.1, 13, 2, 1, null, 1, null));
    assertThat(drawdowns.greatestMoney()).isEqualTo(13);
    assertThat(drawdowns.longestDays()).isEqualTo(3);
    assertThat(drawdowns.current()).isCloseTo(5.0 / 130, within(1e-15));
  }

  @Test
  void aLossOnTheFirstBarIsADrawdownFromTheStart() {
    Drawdowns drawdowns = Drawdowns.of(EquityFixtures.daily(100, 90, 95));

    assertThat(drawdowns.greatest()).isEqualTo(0.1);
    assertThat(drawdowns.count()).isEqualTo(1);
  }

  @Test
  void aCurveThatOnlyRisesHasNone() {
    Drawdowns drawdowns = Drawdowns.of(EquityFixtures.daily(100, 100, 101, 101, 102));

    assertThat(drawdowns.deepest()).isEmpty();
    assertThat(drawdowns.greatest()).isZero();
    assertThat(drawdowns.longestDays()).isZero();
  }
}
