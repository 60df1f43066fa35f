package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stratlab.analytics.SweepFigures;
import stratlab.analytics.evidence.RankCorrelation;
import stratlab.analytics.statistics.Figure;

/** The cells of a table that have a Sharpe ratio before and after the split of their days. */
final class InOutOfSample {
  private static final int MOST_POINTS = 2_000;

  private final ResultTable table;
  private final int[] rows;
  private final double[] inSample;
  private final double[] outOfSample;

  InOutOfSample(ResultTable table) {
    this.table = table;
    RankedRows before = RankedRows.all(table, SweepFigures.IN_SAMPLE);
    double[] after = table.metric(SweepFigures.OUT_OF_SAMPLE);
    this.rows =
        IntStream.range(0, before.size())
            .map(before::row)
            .filter(row -> Double.isFinite(after[row]))
            .toArray();
    double[] all = table.metric(SweepFigures.IN_SAMPLE);
    this.inSample = IntStream.of(rows).mapToDouble(row -> all[row]).toArray();
    this.outOfSample = IntStream.of(rows).mapToDouble(row -> after[row]).toArray();
  }

  /** Returns whether what was good before was good after. */
  Figure rankCorrelation() {
    return table.spec().outOfSample() == 0
        ? new Figure(null, "no days were kept out of sample")
        : RankCorrelation.of(inSample, outOfSample);
  }

  /**
   * Returns cells for a plot, in their order: all, or as many as can be shown, evenly by their rank
   * in sample.
   *
   * @param winner a row that is shown in any case
   */
  List<Overfitting.Point> points(OptionalInt winner) {
    int[] shown =
        rows.length <= MOST_POINTS
            ? IntStream.range(0, rows.length).toArray()
            : PartialOrder.places(
                inSample, RankPicks.firstAndSpread(rows.length, 0, MOST_POINTS - 1));
    IntStream best =
        winner.stream().map(row -> Arrays.binarySearch(rows, row)).filter(at -> at >= 0);
    List<Overfitting.Point> points = new ArrayList<>();
    IntStream.concat(best, IntStream.of(shown))
        .distinct()
        .sorted()
        .forEach(
            at ->
                points.add(
                    new Overfitting.Point(table.cell(rows[at]), inSample[at], outOfSample[at])));
    return points;
  }
}
