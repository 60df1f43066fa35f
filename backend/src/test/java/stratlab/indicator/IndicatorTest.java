package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Panel;
import stratlab.testing.Walks;

final class IndicatorTest {
  @Property(tries = 30)
  void kernelsAgreeWithTa4j(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 40) int period) {
    Feed feed = new Feed(scope(Walks.of(seed, 200)), 0);
    Line ours = feed.close().sma(period);
    Line theirs =
        feed.ta4j(
            "ta4j SMA",
            Pane.PRICE,
            series -> new SMAIndicator(new ClosePriceIndicator(series), period));
    close(ours.column(), theirs.column(), period - 1, 1e-9);
  }

  @Property(tries = 30)
  void theRelativeStrengthIndexAgreesWithTa4jOnceItsOtherStartHasFaded(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Feed feed = new Feed(scope(Walks.of(seed, 600)), 0);
    Line ours = feed.close().rsi(14);
    Line theirs =
        feed.ta4j(
            "ta4j RSI", Pane.OWN, series -> new RSIIndicator(new ClosePriceIndicator(series), 14));
    // ta4j starts Wilder's averages at the first change, not at their mean; 1/14 a bar forgets
    // that.
    close(ours.column(), theirs.column(), 500, 1e-9);
  }

  private static void close(Column ours, Column theirs, int from, double tolerance) {
    for (int row = from; row < ours.size(); row++) {
      assertThat(ours.at(row)).isCloseTo(theirs.at(row), within(tolerance));
    }
  }

  @Test
  void twoAveragesThatTieAreEqualThoughTheirSumsRoundDifferently() {
    // 0.1 + 0.2 + 0.3 is not 0.6 in binary; the mean of all three is 0.2 all the same.
    Column prices = Column.of(0.3, 0.1, 0.2, 0.3, 0.1, 0.2);
    Column three = MovingAverages.simple(prices, 3);
    Column six = MovingAverages.simple(prices, 6);
    assertThat(three.at(5)).isEqualTo(0.2);
    assertThat(six.at(5)).isEqualTo(0.2);
  }

  @Property
  void anAverageOverPricesOfManyDigitsIsCloseToTheSumOfEachWindow(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 30) int period) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] prices = random.doubles(120, 1, 1e6).toArray();
    Column means = MovingAverages.simple(Column.of(prices), period);
    for (int row = period - 1; row < prices.length; row++) {
      double sum = 0;
      for (int i = row - period + 1; i <= row; i++) {
        sum += prices[i];
      }
      assertThat(means.at(row)).isCloseTo(sum / period, within(1e-9 * sum));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rises through            | -1  1       | . x
          touches and goes back    | -1  0 -1    | . . .
          rests on it, then rises  | -1  0  0  1 | . . . x
          falls to it and rises    |  1  0  1    | . . .
          starts on it             |  0  1       | . .
          starts above             |  1  2       | . .
          nothing known before     | NaN 1       | . .
          rises twice              | -1 1 -1 1   | . x . x
          """)
  void aCrossNeedsTheOtherSideBefore(String story, String differences, String crosses) {
    double[] values =
        List.of(differences.strip().split(" +")).stream()
            .mapToDouble(Double::parseDouble)
            .toArray();
    Scope scope = scope(Walks.of(1, values.length));
    Line line =
        new Line(scope, scope.columns().series(0), "line", 1, Pane.OWN, () -> Column.of(values));
    Line zero =
        new Line(
            scope,
            scope.columns().series(0),
            "zero",
            1,
            Pane.OWN,
            () -> Column.of(new double[values.length]));
    Mask mask = line.crossesAbove(zero).mask();
    StringBuilder seen = new StringBuilder();
    for (int bar = 0; bar < values.length; bar++) {
      seen.append(bar == 0 ? "" : " ").append(mask.at(bar) ? "x" : ".");
    }
    assertThat(seen).hasToString(crosses);
  }

  @Test
  void aConditionOnAnUnchangedDataSetKeepsItsAnswer() {
    Panel panel = Panel.of(List.of(Walks.of(3, 60), Walks.of(4, 40, 1, 3)));
    Scope scope = new Scope(new Columns(panel));
    Line line = new Feed(scope, 1).close();
    Mask mask = line.crossesAbove(line.sma(3)).mask();
    for (int bar = 1; bar < panel.size(); bar++) {
      if (!panel.isNew(1, bar)) {
        assertThat(mask.at(bar)).isEqualTo(mask.at(bar - 1));
      }
    }
  }

  @Test
  void aLineCannotBeAskedForTomorrow() {
    Scope scope = scope(Walks.of(1, 10));
    Line close = new Feed(scope, 0).close();
    assertThat(close.now()).isNaN();
    scope.moveTo(4);
    assertThat(close.ago(4)).isEqualTo(Walks.of(1, 10).close().at(0));
    assertThat(close.ago(5)).isNaN();
    assertThatThrownBy(() -> close.ago(-1)).hasMessageContaining("look into the future");
    assertThatThrownBy(() -> scope.moveTo(4)).hasMessageContaining("does not come after");
  }

  @Test
  void aTa4jIndicatorThatPeeksIsCaughtWithNameAndBar() {
    Feed feed = new Feed(scope(Walks.of(1, 30)), 0);
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

  @Property(tries = 40)
  void valuesOfAPrefixAreAPrefixOfTheValues(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 30, max = 110) int length) {
    Bars whole = Walks.of(seed, 120);
    for (Function<Feed, Line> make :
        List.<Function<Feed, Line>>of(feed -> feed.close().sma(7), feed -> feed.close().rsi(9))) {
      double[] all = make.apply(new Feed(scope(whole), 0)).column().toArray();
      double[] part = make.apply(new Feed(scope(whole.rows(0, length)), 0)).column().toArray();
      assertThat(part).isEqualTo(java.util.Arrays.copyOf(all, length));
    }
  }

  private static Scope scope(Bars bars) {
    return new Scope(new Columns(Panel.of(List.of(bars))));
  }
}
