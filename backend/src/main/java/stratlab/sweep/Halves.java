package stratlab.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stratlab.analytics.Figure;
import stratlab.analytics.RankCorrelation;
import stratlab.analytics.StudyFigures;

/** The cells of a table that have a Sharpe ratio before and after the split of their days. */
final class Halves {
  private static final int MOST_POINTS = 2_000;

  private final ResultTable table;
  private final int[] rows;
  private final double[] inSample;
  private final double[] outOfSample;

  Halves(ResultTable table) {
    this.table = table;
    Ranked before = Ranked.all(table, StudyFigures.IN_SAMPLE);
    double[] after = table.metric(StudyFigures.OUT_OF_SAMPLE);
    this.rows =
        IntStream.range(0, before.size())
            .map(before::row)
            .filter(row -> Double.isFinite(after[row]))
            .toArray();
    double[] all = table.metric(StudyFigures.IN_SAMPLE);
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
  List<Honesty.Point> points(OptionalInt winner) {
    int[] shown =
        rows.length <= MOST_POINTS
            ? IntStream.range(0, rows.length).toArray()
            : PartialOrder.places(inSample, Ranks.firstAndSpread(rows.length, 0, MOST_POINTS - 1));
    IntStream best =
        winner.stream().map(row -> Arrays.binarySearch(rows, row)).filter(at -> at >= 0);
    List<Honesty.Point> points = new ArrayList<>();
    IntStream.concat(best, IntStream.of(shown))
        .distinct()
        .sorted()
        .forEach(
            at ->
                points.add(new Honesty.Point(table.cell(rows[at]), inSample[at], outOfSample[at])));
    return points;
  }
}
