package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;
import stratlab.market.Panel;
import stratlab.testing.RandomWalkFixtures;

/** Our lines beside ta4j's: where the two mean the same they agree, and where not is known. */
final class Ta4jAgreementTest {
  private static final int ROWS = 1200;

  /** By then what an average started from is forgotten. */
  private static final int FADED = 700;

  private final Feed feed =
      new Feed(new Scope(new Columns(Panel.of(List.of(RandomWalkFixtures.of(7, ROWS))))), 0);

  @ParameterizedTest(name = "{0}")
  @MethodSource("theSame")
  void theyAgreeFromTheFirstValueOn(
      String name, Function<Feed, Line> ours, Function<BarSeries, Indicator<Num>> theirs) {
    Line line = ours.apply(feed);
    Line other = feed.ta4j(name, Pane.OWN, theirs);
    assertThat(farthest(line, other, Math.max(line.barsNeeded(), other.barsNeeded()) - 1))
        .isLessThan(1e-9);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("theSameLater")
  void theyAgreeOnceTheOtherStartOfAnAverageHasFaded(
      String name, Function<Feed, Line> ours, Function<BarSeries, Indicator<Num>> theirs) {
    Line line = ours.apply(feed);
    Line other = feed.ta4j(name, Pane.OWN, theirs);
    assertThat(farthest(line, other, FADED)).isLessThan(1e-9);
    assertThat(farthest(line, other, line.barsNeeded() - 1)).isGreaterThan(1e-3);
  }

  /** So that the table in the package's documentation stays true. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("different")
  void theyDifferWhereTheDocumentationSaysSo(
      String name, Function<Feed, Line> ours, Function<BarSeries, Indicator<Num>> theirs) {
    assertThat(farthest(ours.apply(feed), feed.ta4j(name, Pane.OWN, theirs), FADED))
        .isGreaterThan(1e-3);
  }

  /** Returns the greatest distance of two lines; that from a value to none is infinite. */
  private static double farthest(Line ours, Line theirs, int from) {
    double farthest = 0;
    for (int row = from; row < ROWS; row++) {
      double distance = Math.abs(ours.column().at(row) - theirs.column().at(row));
      farthest = Math.max(farthest, Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance);
    }
    return farthest;
  }

  static List<Arguments> theSame() {
    return Ta4jPairs.SAME;
  }

  static List<Arguments> theSameLater() {
    return Ta4jPairs.SAME_LATER;
  }

  static List<Arguments> different() {
    return Ta4jPairs.DIFFERENT;
  }
}
