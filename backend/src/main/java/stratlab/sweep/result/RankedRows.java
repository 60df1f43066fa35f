package stratlab.sweep.result;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stratlab.bounds.Cancellation;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.SweepMetric;
import stratlab.sweep.spec.SweepMetrics;

/** The rows of a table that can be ranked by a metric, in the order of their cells, as columns. */
public final class RankedRows {
  private final SweepMetric metric;
  private final int[] rows;
  private final double[] values;

  private RankedRows(SweepMetric metric, int[] rows, double[] values) {
    this.metric = metric;
    this.rows = rows;
    this.values = values;
  }

  /** Takes the rows that have no fault, have the metric and pass what the spec says to keep. */
  public static RankedRows of(ResultTable table, String metric) {
    return of(table, metric, List.of());
  }

  /**
   * Takes those that pass more rules too.
   *
   * @throws IllegalArgumentException when the metric or one of a rule is unknown, or a rule
   *     compares with something else than a number
   */
  static RankedRows of(ResultTable table, String metric, List<Rule> filters) {
    Cancellation.check();
    SweepMetric known = SweepMetrics.of(metric);
    boolean[] out = new boolean[table.rows()];
    table.faults().keySet().forEach(row -> out[row] = true);
    table.spec().keep().forEach(rule -> leaveOut(table, rule, out));
    filters.forEach(rule -> leaveOut(table, rule, out));
    return taken(known, table.metric(metric), out);
  }

  /** Takes all rows that have the metric and no fault, whether they pass the rules or not. */
  static RankedRows all(ResultTable table, String metric) {
    boolean[] out = new boolean[table.rows()];
    table.faults().keySet().forEach(row -> out[row] = true);
    return taken(SweepMetrics.of(metric), table.metric(metric), out);
  }

  private static RankedRows taken(SweepMetric metric, double[] column, boolean[] out) {
    int[] rows = new int[out.length];
    double[] values = new double[out.length];
    int size = 0;
    for (int row = 0; row < out.length; row++) {
      if (!out[row] && Double.isFinite(column[row])) {
        rows[size] = row;
        values[size++] = column[row];
      }
    }
    return new RankedRows(metric, Arrays.copyOf(rows, size), Arrays.copyOf(values, size));
  }

  private static void leaveOut(ResultTable table, Rule rule, boolean[] out) {
    if (rule.other() != null) {
      throw new IllegalArgumentException(
          "a metric is compared with a number, not with '%s'".formatted(rule.other()));
    }
    Cancellation.check();
    double[] column = table.metric(SweepMetrics.of(rule.left()).key());
    Rule.Relation relation = rule.relation();
    double number = rule.number();
    for (int row = 0; row < out.length; row++) {
      out[row] |= !relation.holds(column[row], number);
    }
  }

  SweepMetric metric() {
    return metric;
  }

  public int size() {
    return rows.length;
  }

  /** Returns a row by its place among those ranked, from 0. */
  public int row(int place) {
    return rows[place];
  }

  public double value(int place) {
    return values[place];
  }

  /** Returns the values of all of them; not to be written to. */
  double[] values() {
    return values;
  }

  /** Returns the place of a row, if it is ranked. */
  OptionalInt placeOf(int row) {
    int place = Arrays.binarySearch(rows, row);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** Whether the first of two values is better. */
  public boolean isBetter(double one, double other) {
    return metric.higherIsBetter() ? one > other : one < other;
  }

  /** Returns the best row, of equal ones the first. */
  OptionalInt best() {
    return size() == 0 ? OptionalInt.empty() : OptionalInt.of(ordered(bestDescends(), 0)[0]);
  }

  /** Whether the best come first when values descend. */
  boolean bestDescends() {
    return metric.higherIsBetter();
  }

  /**
   * Returns the rows of some ranks; equal values come in the order of their cells.
   *
   * @param ranks ascending, each from 0 and below {@link #size()}
   */
  int[] ordered(boolean descending, int... ranks) {
    double[] keys = descending ? negated() : values;
    return Arrays.stream(PartialOrder.places(keys, ranks)).map(place -> rows[place]).toArray();
  }

  private double[] negated() {
    return IntStream.range(0, values.length).mapToDouble(place -> -values[place]).toArray();
  }
}
