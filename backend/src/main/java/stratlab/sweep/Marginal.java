package stratlab.sweep;

import java.util.List;

/**
 * What one axis does to a metric, whatever the others are: an entry for each of its values.
 *
 * @param best of the cells with that value; NaN where there is none, as below
 */
public record Marginal(
    Axis axis, double[] best, double[] mean, double[] median, double[] worst, int[] counts) {
  /** Returns the effect of every axis, over the cells that are ranked. */
  public static List<Marginal> of(ResultTable table, String metric) {
    throw new UnsupportedOperationException("not there yet");
  }
}
