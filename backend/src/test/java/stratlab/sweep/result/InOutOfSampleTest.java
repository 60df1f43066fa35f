package stratlab.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stratlab.sweep.result.TableFixtures.numbers;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stratlab.analytics.SweepFigures;
import stratlab.sweep.result.Overfitting.Point;

final class InOutOfSampleTest {
  private static final double NONE = Double.NaN;

  @Test
  void whatWasGoodBeforeTheSplitIsHeldAgainstWhatWasGoodAfterIt() {
    InOutOfSample halves =
        new InOutOfSample(
            TableFixtures.over(numbers("fast", 1, 2, 3, 4, 5, 6))
                .metric(SweepFigures.IN_SAMPLE, 1, 2, 3, NONE, 4, 9)
                .metric(SweepFigures.OUT_OF_SAMPLE, 8, 6, 4, 1, NONE, 1)
                .fault(5, "failed")
                .table());
    assertThat(halves.rankCorrelation().value()).isCloseTo(-1, within(1e-12));
    assertThat(halves.points(OptionalInt.empty()))
        .containsExactly(new Point(0, 1, 8), new Point(1, 2, 6), new Point(2, 3, 4));
    assertThat(halves.points(OptionalInt.of(4))).as("a winner without a half").hasSize(3);
  }

  @Test
  void withoutDaysOutOfSampleThereIsNothingToHoldAgainst() {
    InOutOfSample halves =
        new InOutOfSample(TableFixtures.over(numbers("fast", 1, 2)).outOfSample(0).table());
    assertThat(halves.rankCorrelation().reason()).isEqualTo("no days were kept out of sample");
    assertThat(halves.points(OptionalInt.empty())).isEmpty();
  }

  @Test
  void ofManyCellsThePlotHasTheBestAndASpreadOfRanks() {
    int cells = 5_001;
    double[] ratios = IntStream.range(0, cells).mapToDouble(cell -> cell * 7 % cells).toArray();
    ResultTable table =
        TableFixtures.over(numbers("fast", LongStream.range(0, cells).toArray()))
            .metric(SweepFigures.IN_SAMPLE, ratios)
            .metric(SweepFigures.OUT_OF_SAMPLE, ratios)
            .table();
    List<Point> points = new InOutOfSample(table).points(OptionalInt.of(1_234));
    assertThat(points).hasSizeBetween(1_999, 2_000).doesNotHaveDuplicates();
    assertThat(points).extracting(Point::cell).isSorted().contains(1_234);
    double[] ranks = points.stream().mapToDouble(Point::inSample).sorted().toArray();
    assertThat(ranks[0]).isZero();
    assertThat(ranks[ranks.length - 1]).isEqualTo(5_000);
    for (int i = 1; i < ranks.length; i++) {
      assertThat(ranks[i] - ranks[i - 1]).isLessThanOrEqualTo(3);
    }
  }
}
