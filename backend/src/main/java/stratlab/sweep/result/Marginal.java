package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stratlab.analytics.statistics.Statistics;
import stratlab.bounds.Cancellation;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisIndex;
import stratlab.sweep.spec.SweepMetric;

/**
 * What one axis does to a metric, whatever the others are: an entry for each of its values.
 *
 * @param best of the cells with that value; NaN where there is none, as below, and by a metric that
 *     neither way is better, as is the worst
 * @param counts how many cells have the value
 */
@SuppressWarnings("ArrayRecordComponent") // columns: read by index, never compared
public record Marginal(
    Axis axis, double[] best, double[] mean, double[] median, double[] worst, int[] counts) {
  /**
   * Returns the effect of every axis, over the cells that are ranked.
   *
   * @throws IllegalArgumentException when the metric is unknown
   */
  public static List<Marginal> of(ResultTable table, String metric) {
    RankedRows ranked = RankedRows.of(table, metric);
    List<Axis> axes = table.spec().axes();
    List<AxisIndex> indices = AxisIndex.of(axes);
    List<Marginal> marginals = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      double[][] groups = groups(table, ranked, indices.get(axis));
      marginals.add(of(axes.get(axis), groups, ranked.metric()));
    }
    return marginals;
  }

  /** Returns the metric of the cells that have each value of an axis. */
  private static double[][] groups(ResultTable table, RankedRows ranked, AxisIndex axis) {
    int[] indices = new int[ranked.size()];
    int[] counts = new int[axis.size()];
    for (int place = 0; place < indices.length; place++) {
      Cancellation.check(place);
      indices[place] = axis.at(table.place(ranked.row(place)));
      counts[indices[place]]++;
    }
    double[][] groups = new double[axis.size()][];
    Arrays.setAll(groups, index -> new double[counts[index]]);
    for (int place = indices.length - 1; place >= 0; place--) {
      groups[indices[place]][--counts[indices[place]]] = ranked.value(place);
    }
    return groups;
  }

  private static Marginal of(Axis axis, double[][] groups, SweepMetric metric) {
    int size = groups.length;
    double[] greatest = new double[size];
    double[] mean = new double[size];
    double[] median = new double[size];
    double[] least = new double[size];
    int[] counts = new int[size];
    for (int index = 0; index < size; index++) {
      double[] group = groups[index];
      boolean directed = metric.hasDirection() && group.length > 0;
      greatest[index] = directed ? Statistics.greatest(group) : Double.NaN;
      least[index] = directed ? Statistics.least(group) : Double.NaN;
      mean[index] = Statistics.mean(group);
      median[index] = Statistics.median(group);
      counts[index] = group.length;
    }
    boolean high = !metric.hasDirection() || metric.higherIsBetter();
    return new Marginal(
        axis, high ? greatest : least, mean, median, high ? least : greatest, counts);
  }
}
