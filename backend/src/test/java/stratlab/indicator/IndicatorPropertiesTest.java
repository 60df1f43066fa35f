package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.Timeframe;
import stratlab.testing.RandomWalkFixtures;

/** What holds for every line that there is. */
final class IndicatorPropertiesTest {
  /** On a scale of their own, and yet in units of the price. */
  private static final Set<String> IN_UNITS_OF_THE_PRICE =
      Set.of(
          "AccelDecOscillator(5)",
          "ATR(14)",
          "ATR_SMA(14)",
          "AwesomeOscillator(5;34)",
          "DownMove()",
          "DPO(20)",
          "MACD(12;26;9).histo",
          "MACD(12;26;9).macd",
          "MACD(12;26;9).signal",
          "MeanDev(20)",
          "Momentum(12)",
          "StdDev(20)",
          "SumN(20)",
          "TrueRange()",
          "UpMove()");

  @Property(tries = 15)
  void aLineIsUndefinedUntilItHasItsBarsAndDefinedFromThenOn(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Panel panel =
        Panel.of(List.of(RandomWalkFixtures.of(seed, 400), RandomWalkFixtures.of(seed + 1, 400)));
    for (String name : EveryIndicator.names()) {
      Line line = EveryIndicator.make(name, panel);
      for (int row = 0; row < 400; row++) {
        assertThat(Double.isFinite(line.column().at(row)))
            .as("%s is defined at row %s", name, row)
            .isEqualTo(row >= line.barsNeeded() - 1);
      }
    }
  }

  @Property(tries = 15)
  void tomorrowDoesNotChangeTodayByASingleBit(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 399) int length) {
    Bars first = RandomWalkFixtures.of(seed, 400);
    Bars second = RandomWalkFixtures.of(seed + 1, 400);
    Panel whole = Panel.of(List.of(first, second));
    Panel part = Panel.of(List.of(first.rows(0, length), second.rows(0, length)));
    for (String name : EveryIndicator.names()) {
      assertThat(EveryIndicator.make(name, part).column().toArray())
          .as(name)
          .isEqualTo(Arrays.copyOf(EveryIndicator.make(name, whole).column().toArray(), length));
    }
  }

  @Property(tries = 10)
  void pricesInAnotherCurrencyChangeNothingButTheUnit(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Panel panel =
        Panel.of(List.of(RandomWalkFixtures.of(seed, 300), RandomWalkFixtures.of(seed + 1, 300)));
    Panel dearer =
        Panel.of(
            List.of(
                RandomWalkFixtures.of(seed, 300, 4, 0),
                RandomWalkFixtures.of(seed + 1, 300, 4, 0)));
    for (String name : EveryIndicator.names()) {
      Line line = EveryIndicator.make(name, panel);
      boolean scales = line.pane() == Pane.PRICE || IN_UNITS_OF_THE_PRICE.contains(name);
      double[] expected = line.column().toArray();
      for (int row = 0; row < expected.length; row++) {
        expected[row] *= scales ? 4 : 1;
      }
      assertThat(EveryIndicator.make(name, dearer).column().toArray()).as(name).isEqualTo(expected);
    }
  }

  @Test
  void whereNothingMovesAQuotientOfNothingIsUndefinedAndTheRestIsNot() {
    Bars.Builder builder = new Bars.Builder();
    for (int row = 0; row < 400; row++) {
      builder.add(row * 86_400_000L, 7.53, 7.53, 7.53, 7.53, 0);
    }
    Panel panel = Panel.of(List.of(builder.build(new Instrument("STILL"), Timeframe.days(1))));
    Set<String> undefined = new TreeSet<>();
    for (String name : EveryIndicator.names()) {
      Line line = EveryIndicator.make(name, panel);
      for (int row = line.barsNeeded() - 1; row < 400; row++) {
        double value = line.column().at(row);
        assertThat(Double.isInfinite(value)).as("%s at row %s", name, row).isFalse();
        if (Double.isNaN(value)) {
          undefined.add(name);
        }
      }
    }
    assertThat(undefined)
        .containsExactlyInAnyOrder(
            "BollingerPct(20;2).pctb",
            "CCI(20;factor=0.015)",
            "PrettyGoodOscillator(14)",
            "TSI(25;13;pchange=1)",
            "UltimateOscillator(7;14;28)",
            "Vortex(14).vi_minus",
            "Vortex(14).vi_plus",
            "WilliamsR(14)");
  }

  @Test
  void aNameStandsForOneLine() {
    Panel panel = Panel.of(List.of(RandomWalkFixtures.of(5, 300), RandomWalkFixtures.of(6, 300)));
    Map<String, double[]> known = new HashMap<>();
    for (String name : EveryIndicator.names()) {
      if (!name.startsWith("Cross")) {
        Line line = EveryIndicator.make(name, panel);
        double[] values = line.column().toArray();
        double[] first = known.putIfAbsent(line.key(), values);
        assertThat(values).as(line.key()).isEqualTo(first == null ? values : first);
      }
    }
  }
}
