package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.indicator.condition.Mask;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Panel;
import stratlab.testing.RandomWalkFixtures;

final class ConditionTest {
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
          rises over a gap         | -1 NaN 1    | . . x
          rises twice              | -1 1 -1 1   | . x . x
          """)
  void aCrossNeedsTheOtherSideBefore(String story, String differences, String crosses) {
    Line line = line(values(differences));
    Line zero = line(new double[values(differences).length]);
    assertThat(seen(line.crossesAbove(zero))).isEqualTo(crosses);
    assertThat(seen(zero.crossesBelow(line))).isEqualTo(crosses);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          above          | -1 0 1 NaN | . . x .
          not above      | -1 0 1 NaN | x x . .
          above or equal | -1 0 1 NaN | . x x .
          below          | -1 0 1 NaN | x . . .
          not below      | -1 0 1 NaN | . x x .
          below or equal | -1 0 1 NaN | x x . .
          """)
  void whatIsNotKnownIsNeitherTrueNorFalse(String relation, String values, String answers) {
    Line line = line(values(values));
    Line zero = line(new double[values(values).length]);
    assertThat(seen(condition(relation, line, zero))).isEqualTo(answers);
    assertThat(seen(level(relation, line, 0))).isEqualTo(answers);
  }

  private static Condition condition(String relation, Line line, Line other) {
    return switch (relation) {
      case "above" -> line.above(other);
      case "not above" -> line.above(other).not();
      case "above or equal" -> line.aboveOrEqual(other);
      case "below" -> line.below(other);
      case "not below" -> line.below(other).not();
      default -> line.belowOrEqual(other);
    };
  }

  private static Condition level(String relation, Line line, double level) {
    return switch (relation) {
      case "above" -> line.above(level);
      case "not above" -> line.above(level).not();
      case "above or equal" -> line.aboveOrEqual(level);
      case "below" -> line.below(level);
      case "not below" -> line.below(level).not();
      default -> line.belowOrEqual(level);
    };
  }

  @Test
  void theOppositeOfSeveralIsThatOfEach() {
    Line line = line(values("-1 0 1 NaN 2"));
    Condition low = line.below(0);
    Condition high = line.above(1);
    assertThat(seen(low.or(high).not())).isEqualTo(". x x . .");
    assertThat(seen(low.not().and(high.not()))).isEqualTo(". x x . .");
    assertThat(seen(low.and(high).not())).isEqualTo("x x x . x");
    assertThat(seen(low.not().not())).isEqualTo(seen(low));
  }

  @Test
  void theOppositeOfACrossIsKnownWhereverTheLinesAre() {
    Line line = line(values("NaN -1 1 1"));
    assertThat(seen(line.crossesAbove(line(new double[4])).not())).isEqualTo(". x . x");
  }

  @Test
  void risingComparesWithTheBarBeforeAndAddsNothingToTheWarmUp() {
    Line line = line(values("NaN 1 2 2 1"));
    int before = line.scope().barsNeeded(0);
    assertThat(seen(line.rising())).isEqualTo(". . x . .");
    assertThat(seen(line.falling())).isEqualTo(". . . . x");
    assertThat(line.scope().barsNeeded(0)).isEqualTo(before);
  }

  @Property(tries = 60)
  void masksOfAnyLengthSayWhatARowByRowLookSays(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 2500) int size) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] one = new double[size];
    double[] two = new double[size];
    for (int row = 0; row < size; row++) {
      one[row] = random.nextInt(50) == 0 ? Double.NaN : random.nextInt(-2, 3);
      two[row] = random.nextInt(50) == 0 ? -(0.0 / zero(row)) : random.nextInt(-2, 3);
    }
    Line line = line(one);
    Line other = line(two, line.scope(), "other");
    says(line.above(other), row -> one[row] > two[row]);
    says(line.aboveOrEqual(other), row -> one[row] >= two[row]);
    says(line.above(1), row -> one[row] > 1);
    says(line.crossesAbove(other), crosses(one, two));
    says(line.crossesBelow(other), crosses(two, one));
  }

  /** Keeps the compiler from knowing the sign of a NaN. */
  private static double zero(int row) {
    return row < 0 ? 1 : 0;
  }

  private static void says(Condition condition, IntPredicate expected) {
    Mask mask = condition.mask();
    for (int row = 0; row < mask.size(); row++) {
      assertThat(mask.at(row)).as("%s at %s", condition.name(), row).isEqualTo(expected.test(row));
    }
  }

  private static IntPredicate crosses(double[] rising, double[] falling) {
    boolean[] crosses = new boolean[rising.length];
    double latest = 0;
    for (int row = 0; row < crosses.length; row++) {
      double difference = rising[row] - falling[row];
      crosses[row] = latest < 0 && difference > 0;
      latest = difference == 0 || Double.isNaN(difference) ? latest : difference;
    }
    return row -> crosses[row];
  }

  @Property(tries = 20)
  void aConditionOnAnUnchangedDataSetKeepsItsAnswer(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Panel panel =
        Panel.of(
            List.of(RandomWalkFixtures.of(seed, 60), RandomWalkFixtures.of(seed + 1, 40, 1, 3)));
    Line line = new Feed(new Scope(new Columns(panel)), 1).close();
    for (Condition condition : List.of(line.crossesAbove(line.sma(3)), line.above(line.sma(3)))) {
      for (int bar = 1; bar < panel.size(); bar++) {
        if (!panel.isNew(1, bar)) {
          assertThat(condition.mask().at(bar)).isEqualTo(condition.mask().at(bar - 1));
        }
      }
    }
  }

  @Test
  void linesOfTwoDataSetsAreComparedAtEachStrategyBar() {
    Panel panel =
        Panel.of(List.of(RandomWalkFixtures.of(3, 60), RandomWalkFixtures.of(4, 40, 1, 3)));
    Scope scope = new Scope(new Columns(panel));
    Line first = new Feed(scope, 0).close();
    Line second = new Feed(scope, 1).close();
    Bars one = panel.bars(0);
    Bars two = panel.bars(1);
    says(
        first.above(second),
        bar ->
            panel.row(0, bar) >= 0
                && panel.row(1, bar) >= 0
                && one.close().at(panel.row(0, bar)) > two.close().at(panel.row(1, bar)));
  }

  private static double[] values(String text) {
    return List.of(text.strip().split(" +")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static Line line(double[] values) {
    return line(
        values,
        new Scope(new Columns(Panel.of(List.of(RandomWalkFixtures.of(1, values.length))))),
        "line");
  }

  private static Line line(double[] values, Scope scope, String name) {
    return new Line(scope, scope.columns().series(0), name, 1, Pane.OWN, () -> Column.of(values));
  }

  private static String seen(Condition condition) {
    StringBuilder seen = new StringBuilder();
    for (int bar = 0; bar < condition.mask().size(); bar++) {
      seen.append(bar == 0 ? "" : " ").append(condition.mask().at(bar) ? "x" : ".");
    }
    return seen.toString();
  }
}
