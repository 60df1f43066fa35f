package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import stratlab.indicator.kernel.Correlation;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.Timeframe;
import stratlab.testing.RandomWalkFixtures;

final class LinesTest {
  private final Scope scope = new Scope(new Columns(closes(1, 4, 2, 8)));
  private final Line close = new Feed(scope, 0).close();

  @Test
  void linesAreAddedAndComparedRowByRow() {
    Line before = close.shift(1);
    assertThat(values(before)).containsExactly(Double.NaN, 1, 4, 2);
    assertThat(values(close.plus(before))).containsExactly(Double.NaN, 5, 6, 10);
    assertThat(values(close.minus(before))).containsExactly(Double.NaN, 3, -2, 6);
    assertThat(values(close.times(before))).containsExactly(Double.NaN, 4, 8, 16);
    assertThat(values(close.dividedBy(before))).containsExactly(Double.NaN, 4, 0.5, 4);
    assertThat(values(close.max(before))).containsExactly(Double.NaN, 4, 4, 8);
    assertThat(values(close.min(before))).containsExactly(Double.NaN, 1, 2, 2);
    assertThat(values(close.plus(1))).containsExactly(2, 5, 3, 9);
    assertThat(values(close.minus(1))).containsExactly(0, 3, 1, 7);
    assertThat(values(close.times(0.5))).containsExactly(0.5, 2, 1, 4);
    assertThat(values(close.dividedBy(4))).containsExactly(0.25, 1, 0.5, 2);
  }

  @Test
  void aQuotientByNothingIsUndefined() {
    assertThat(values(close.dividedBy(0))).containsOnly(Double.NaN);
    assertThat(values(close.dividedBy(close.minus(close)))).containsOnly(Double.NaN);
  }

  @Test
  void theHighestOfTheBarsBeforeLeavesTheCurrentOneOut() {
    Line highest = close.shift(1).highest(2);
    assertThat(values(highest)).containsExactly(Double.NaN, Double.NaN, 4, 4);
    assertThat(highest.barsNeeded()).isEqualTo(3);
    assertThat(highest.name()).isEqualTo("Highest(close[1], 2)");
  }

  @Test
  void arithmeticCountsForTheWarmUpAndIsDrawnOnlyWhenAsked() {
    Line spread = close.minus(close.shift(2));
    assertThat(scope.barsNeeded(0)).isEqualTo(3);
    assertThat(scope.lines()).isEmpty();
    spread.drawn(Pane.OWN);
    assertThat(scope.lines()).extracting(LineSnapshot::name).containsExactly("(close - close[2])");
  }

  @Test
  void anIndicatorOfSeveralLinesWaitsForTheLongest() {
    close.oscillators().macd(12, 26, 9);
    assertThat(scope.barsNeeded(0)).isEqualTo(34);
    assertThat(scope.lines())
        .extracting(LineSnapshot::name)
        .containsExactly("MACD(12, 26)", "EMA(MACD(12, 26), 9)", "MACD histogram(12, 26, 9)");
  }

  @Test
  void aTa4jLineIsNeverTakenForOneOfOurs() {
    Line ours = close.sma(2);
    Line theirs = new Feed(scope, 0).ta4j("SMA(2)", Pane.PRICE, ClosePriceIndicator::new);
    assertThat(theirs.name()).isEqualTo("ta4j SMA(2)");
    assertThat(values(theirs)).isNotEqualTo(values(ours));
  }

  @Test
  void lengthsThatMakeNoSenseAreRefusedWithAReason() {
    List<UnaryOperator<Line>> senseless =
        List.of(
            line -> line.sma(0),
            line -> line.rsi(0),
            line -> line.averages().kama(10, 0, 30),
            line -> line.averages().zeroLag(0, 50),
            line -> line.oscillators().rmi(14, 0),
            line -> line.statistics().percentRank(0));
    for (UnaryOperator<Line> make : senseless) {
      assertThatThrownBy(() -> make.apply(close))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("needs a period of 1 or more bars, not 0");
    }
    assertThatThrownBy(() -> close.averages().hull(1)).hasMessageContaining("2 or more bars");
    assertThatThrownBy(() -> close.shift(-1)).hasMessageContaining("look into the future");
    assertThatThrownBy(() -> close.oscillators().kst(List.of(1), List.of(), 9))
        .hasMessageContaining("as many averages as changes");
  }

  @Property(tries = 30)
  void aCorrelationPairsTheLatestBarsOfEachDataSetThatWereKnown(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Panel panel =
        Panel.of(
            List.of(
                RandomWalkFixtures.of(seed, 60, 1, 4),
                RandomWalkFixtures.of(seed + 1, 60, 1, 3).rows(3, 60)));
    Scope both = new Scope(new Columns(panel));
    Line line = new Feed(both, 0).close().statistics().correlation(new Feed(both, 1).close(), 5);
    for (int bar = 0; bar < panel.size(); bar++) {
      int row = panel.row(0, bar);
      int other = panel.row(1, bar);
      if (panel.isNew(0, bar)) {
        double value = line.column().at(row);
        if (row < 4 || other < 4) {
          assertThat(value).as("row %s", row).isNaN();
        } else {
          double[] first = panel.bars(0).close().rows(row - 4, row + 1).toArray();
          double[] second = panel.bars(1).close().rows(other - 4, other + 1).toArray();
          assertThat(value).as("row %s", row).isCloseTo(pearson(first, second), within(1e-9));
        }
      }
    }
    assertThat(both.barsNeeded(0)).isEqualTo(5);
    assertThat(both.barsNeeded(1)).isEqualTo(1);
  }

  private static double pearson(double[] first, double[] second) {
    double meanA = Arrays.stream(first).average().orElseThrow();
    double meanB = Arrays.stream(second).average().orElseThrow();
    double both = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < first.length; i++) {
      both += (first[i] - meanA) * (second[i] - meanB);
      squaresA += (first[i] - meanA) * (first[i] - meanA);
      squaresB += (second[i] - meanB) * (second[i] - meanB);
    }
    return both / Math.sqrt(squaresA * squaresB);
  }

  @Property(tries = 30)
  void aLineOfAnotherDataSetIsReadAsItWasKnown(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Panel panel =
        Panel.of(
            List.of(
                RandomWalkFixtures.of(seed, 60, 1, 4),
                RandomWalkFixtures.of(seed + 1, 60, 1, 3).rows(3, 60)));
    Scope both = new Scope(new Columns(panel));
    Line first = new Feed(both, 0).close();
    Line second = new Feed(both, 1).close();
    Line sum = first.plus(second);
    for (int bar = 0; bar < panel.size(); bar++) {
      both.moveTo(bar);
      if (panel.isNew(0, bar)) {
        assertThat(Double.valueOf(sum.now())).isEqualTo(Double.valueOf(first.now() + second.now()));
      }
    }
    assertThat(sum.name()).isEqualTo("(close + close of data 1)");
  }

  @Test
  void aCorrelationOfConstantsIsZeroAndWithOneUndefined() {
    double[] still = {2, 2, 2};
    double[] moving = {1, 3, 2};
    int[] rows = {0, 1, 2};
    assertThat(Correlation.of(still, still, rows, 3)).containsExactly(Double.NaN, Double.NaN, 0);
    assertThat(Correlation.of(still, moving, rows, 3)).containsOnly(Double.NaN);
    assertThat(Correlation.of(moving, moving, rows, 3)).containsExactly(Double.NaN, Double.NaN, 1);
  }

  @Test
  void aCorrelationOfPricesThatHardlyMoveKeepsItsDigits() {
    double[] a = new double[200];
    double[] b = new double[200];
    for (int row = 0; row < a.length; row++) {
      a[row] = 1e6 + row % 7 * 1e-6;
      b[row] = 1e6 - row % 7 * 1e-6;
    }
    assertThat(Correlation.of(a, b, IntStream.range(0, 200).toArray(), 20)[199])
        .isCloseTo(-1, within(1e-3));
  }

  private static double[] values(Line line) {
    return line.column().toArray();
  }

  private static Panel closes(double... closes) {
    Bars.Builder builder = new Bars.Builder();
    for (int row = 0; row < closes.length; row++) {
      builder.add(row * 86_400_000L, closes[row], closes[row], closes[row], closes[row], 1);
    }
    return Panel.of(List.of(builder.build(new Instrument("X"), Timeframe.days(1))));
  }
}
