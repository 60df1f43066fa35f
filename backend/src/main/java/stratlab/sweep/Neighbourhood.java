package stratlab.sweep;

import java.util.List;

/**
 * What lies around a cell: one step away on each axis of numbers, and by two at once.
 *
 * @param plateau how much of the cell's advantage over the median cell its neighbours keep: the
 *     median of (neighbour - median of all) / (cell - median of all); 1 on a plateau, about 0 on a
 *     lone peak; NaN without neighbours
 * @param edges the axes at whose end the cell lies, where going on might be better
 */
public record Neighbourhood(
    int cell, double value, double plateau, List<Near> near, List<Edge> edges) {
  /** A neighbour. */
  public record Near(int cell, long place, double value) {}

  /**
   * An end of an axis.
   *
   * @param value the first or the last
   */
  public record Edge(String axis, boolean last, Object value) {}

  /** Looks around a cell of a table. */
  public static Neighbourhood of(ResultTable table, int cell, String metric) {
    throw new UnsupportedOperationException("not there yet");
  }
}
