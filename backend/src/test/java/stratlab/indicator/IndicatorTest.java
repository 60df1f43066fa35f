package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.testing.RandomWalkFixtures;

final class IndicatorTest {
  @Test
  void aLineCannotBeAskedForTomorrow() {
    Scope scope = scope(RandomWalkFixtures.of(1, 10));
    Line close = new Feed(scope, 0).close();
    assertThat(close.now()).isNaN();
    scope.moveTo(4);
    assertThat(close.ago(4)).isEqualTo(RandomWalkFixtures.of(1, 10).close().at(0));
    assertThat(close.ago(5)).isNaN();
    assertThatThrownBy(() -> close.ago(-1)).hasMessageContaining("look into the future");
    assertThatThrownBy(() -> scope.moveTo(4)).hasMessageContaining("does not come after");
  }

  @Test
  void aTa4jIndicatorThatPeeksIsCaughtWithNameAndBar() {
    Feed feed = new Feed(scope(RandomWalkFixtures.of(1, 30)), 0);
    Line peeking =
        feed.ta4j(
            "tomorrow",
            Pane.PRICE,
            series ->
                new FixedNumIndicator(series, new double[0]) {
                  @Override
                  public org.ta4j.core.num.Num getValue(int index) {
                    return series.getBar(Math.min(index + 1, 29)).getClosePrice();
                  }
                });
    assertThatThrownBy(peeking::column)
        .isInstanceOf(LookAheadException.class)
        .hasMessage("tomorrow looked at bar 1 while computing bar 0");
  }

  private static Scope scope(Bars bars) {
    return new Scope(new Columns(Panel.of(List.of(bars))));
  }
}
