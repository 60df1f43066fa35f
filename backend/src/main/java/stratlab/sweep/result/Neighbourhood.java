package stratlab.sweep.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies around a cell: one step away on each axis of numbers, and by two at once.
 *
 * @param value of the cell; NaN where it has none
 * @param plateau how much of the cell's advantage over the median cell its neighbours keep: the
 *     median of (neighbour - median of all) / (cell - median of all); 1 on a plateau, about 0 on a
 *     lone peak; NaN without neighbours, or when the cell is no better or worse than the median
 * @param near the neighbours that are ranked
 * @param unranked how many more of its neighbours have run, but failed or do not pass the rules
 * @param edges the axes at whose end the cell lies, where going on might be better; only those with
 *     three values or more, as of two every one is at an end
 */
public record Neighbourhood(
    int cell, double value, double plateau, List<Near> near, int unranked, List<Edge> edges) {
  /**
   * Below it, a warning says that the cell stands alone: a typical neighbour has less than half of
   * its advantage, so that most of it may hang on one exact value.
   */
  public static final double LONE_PEAK = 0.5;

  public Neighbourhood {
    near = List.copyOf(near);
    edges = List.copyOf(edges);
  }

  /** A neighbour. */
  public record Near(int cell, long place, double value) {}

  /**
   * An end of an axis.
   *
   * @param value the first or the last
   */
  public record Edge(String axis, boolean last, Object value) {}

  /**
   * Looks around a cell of a table.
   *
   * @throws IllegalArgumentException when the table has no such cell or the metric is unknown
   */
  public static Neighbourhood of(ResultTable table, int cell, String metric) {
    int row =
        table
            .rowOf(cell)
            .orElseThrow(() -> new IllegalArgumentException("there is no result of cell " + cell));
    return new NeighbourFinder(table, metric).around(row);
  }

  /** Returns what speaks against the cell, in plain words; null when nothing does. */
  public @Nullable String warning() {
    return NeighbourhoodWarning.of(this);
  }
}
